-- What the API's role may see of the content schema: to look at what it shows, and nothing else.
-- Run after every migration. A role that does not exist yet is no error: content can be developed alone.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'soulseer_api') THEN
    RAISE NOTICE 'The role soulseer_api does not exist; nothing was granted to it.';
    RETURN;
  END IF;
  REVOKE ALL ON ALL TABLES IN SCHEMA cms FROM soulseer_api;
  GRANT USAGE ON SCHEMA cms TO soulseer_api;
  GRANT SELECT ON
    cms.shown_readers, cms.reader_accounts, cms.attributes, cms.attributes_locales, cms.pictures, cms.gifts, cms.gifts_locales,
    cms.brands, cms.brands_locales, cms.brands_texts, cms.policies, cms.legal_documents,
    cms.legal_documents_locales, cms.help_articles, cms.help_articles_locales, cms.services, cms.services_locales,
    cms.notification_templates, cms.notification_templates_locales, cms.shown_products, cms.product_drafts, cms.digital_contents, cms.product_proposals, cms.product_categories,
    cms.product_categories_locales, cms.product_options, cms.product_options_locales, cms.product_option_values,
    cms.product_option_values_locales, cms.discount_codes, cms.shipping_zones, cms.shipping_zones_rates,
    cms.shipping_zones_rates_locales, cms.shipping_zones_texts, cms.taxes, cms.carriers,
    cms.moderation_rules, cms.moderation_rules_applies_to, cms.packages, cms.packages_locales, cms.packages_rels,
    cms.shown_articles, cms.article_drafts, cms.shown_horoscopes, cms.horoscope_drafts
  TO soulseer_api;
END
$$;
