import * as migration_20261121_080000_initial from './20261121_080000_initial.ts';
import * as migration_20261121_082000_reader_window from './20261121_082000_reader_window.ts';
import * as migration_20261121_084000_currency_and_names from './20261121_084000_currency_and_names.ts';
import * as migration_20261121_085000_shown_readers from './20261121_085000_shown_readers.ts';
import * as migration_20261121_090000_content_changed from './20261121_090000_content_changed.ts';
import * as migration_20261129_140601_picture_sizes from './20261129_140601_picture_sizes.ts';
import * as migration_20261129_140700_shown_pictures from './20261129_140700_shown_pictures.ts';
import * as migration_20261129_160000_shown_created_at from './20261129_160000_shown_created_at.ts';
import * as migration_20261129_172331_legal_and_help from './20261129_172331_legal_and_help.ts';
import * as migration_20261129_172400_pages_changed from './20261129_172400_pages_changed.ts';
import * as migration_20261129_173817_badge_terms from './20261129_173817_badge_terms.ts';
import * as migration_20261129_174318_content_in_two_languages from './20261129_174318_content_in_two_languages.ts';
import * as migration_20261129_215306_appointment_terms from './20261129_215306_appointment_terms.ts';
import * as migration_20261130_101957_answer_terms from './20261130_101957_answer_terms.ts';
import * as migration_20261130_105530_notification_templates from './20261130_105530_notification_templates.ts';
import * as migration_20261130_105600_templates_window from './20261130_105600_templates_window.ts';
import * as migration_20261130_110752_services from './20261130_110752_services.ts';
import * as migration_20261130_114146_answer_notifications from './20261130_114146_answer_notifications.ts';
import * as migration_20261130_175113_gift_pictures from './20261130_175113_gift_pictures.ts';
import * as migration_20261130_180832_stream_terms from './20261130_180832_stream_terms.ts';
import * as migration_20261130_181456_stream_notifications from './20261130_181456_stream_notifications.ts';
import * as migration_20261130_205532_shop from './20261130_205532_shop.ts';
import * as migration_20261130_214309_shop_notifications from './20261130_214309_shop_notifications.ts';
import * as migration_20261201_000422_digital_goods from './20261201_000422_digital_goods.ts';
import * as migration_20261201_000939_staff_of_the_site from './20261201_000939_staff_of_the_site.ts';
import * as migration_20261201_000944_staff_role_goes from './20261201_000944_staff_role_goes.ts';
import * as migration_20261201_001301_shop_fulfilment from './20261201_001301_shop_fulfilment.ts';
import * as migration_20261201_002741_buyers from './20261201_002741_buyers.ts';
import * as migration_20261201_003530_invoice_seller from './20261201_003530_invoice_seller.ts';
import * as migration_20261201_011000_sessions_of_passwords from './20261201_011000_sessions_of_passwords.ts';
import * as migration_20261201_012756_adjustments_alone from './20261201_012756_adjustments_alone.ts';
import * as migration_20261201_013905_content_changes from './20261201_013905_content_changes.ts';
import * as migration_20261201_014000_product_drafts from './20261201_014000_product_drafts.ts';
import * as migration_20261201_094657_moderation from './20261201_094657_moderation.ts';
import * as migration_20261201_094921_quality_terms from './20261201_094921_quality_terms.ts';
import * as migration_20261201_095446_applications from './20261201_095446_applications.ts';
import * as migration_20261201_095514_case_terms from './20261201_095514_case_terms.ts';
import * as migration_20261201_095740_help_centre from './20261201_095740_help_centre.ts';
import * as migration_20261201_100018_wallet_adjusted from './20261201_100018_wallet_adjusted.ts';
import * as migration_20261201_132311_credit_packages from './20261201_132311_credit_packages.ts';
import * as migration_20261201_133303_articles_and_horoscopes from './20261201_133303_articles_and_horoscopes.ts';
import * as migration_20261201_133400_content_windows from './20261201_133400_content_windows.ts';

export const migrations = [
  {
    up: migration_20261121_080000_initial.up,
    down: migration_20261121_080000_initial.down,
    name: '20261121_080000_initial'
  },
  {
    up: migration_20261121_082000_reader_window.up,
    down: migration_20261121_082000_reader_window.down,
    name: '20261121_082000_reader_window'
  },
  {
    up: migration_20261121_084000_currency_and_names.up,
    down: migration_20261121_084000_currency_and_names.down,
    name: '20261121_084000_currency_and_names'
  },
  {
    up: migration_20261121_085000_shown_readers.up,
    down: migration_20261121_085000_shown_readers.down,
    name: '20261121_085000_shown_readers'
  },
  {
    up: migration_20261121_090000_content_changed.up,
    down: migration_20261121_090000_content_changed.down,
    name: '20261121_090000_content_changed'
  },
  {
    up: migration_20261129_140601_picture_sizes.up,
    down: migration_20261129_140601_picture_sizes.down,
    name: '20261129_140601_picture_sizes'
  },
  {
    up: migration_20261129_140700_shown_pictures.up,
    down: migration_20261129_140700_shown_pictures.down,
    name: '20261129_140700_shown_pictures'
  },
  {
    up: migration_20261129_160000_shown_created_at.up,
    down: migration_20261129_160000_shown_created_at.down,
    name: '20261129_160000_shown_created_at'
  },
  {
    up: migration_20261129_172331_legal_and_help.up,
    down: migration_20261129_172331_legal_and_help.down,
    name: '20261129_172331_legal_and_help'
  },
  {
    up: migration_20261129_172400_pages_changed.up,
    down: migration_20261129_172400_pages_changed.down,
    name: '20261129_172400_pages_changed'
  },
  {
    up: migration_20261129_173817_badge_terms.up,
    down: migration_20261129_173817_badge_terms.down,
    name: '20261129_173817_badge_terms'
  },
  {
    up: migration_20261129_174318_content_in_two_languages.up,
    down: migration_20261129_174318_content_in_two_languages.down,
    name: '20261129_174318_content_in_two_languages'
  },
  {
    up: migration_20261129_215306_appointment_terms.up,
    down: migration_20261129_215306_appointment_terms.down,
    name: '20261129_215306_appointment_terms'
  },
  {
    up: migration_20261130_101957_answer_terms.up,
    down: migration_20261130_101957_answer_terms.down,
    name: '20261130_101957_answer_terms'
  },
  {
    up: migration_20261130_105530_notification_templates.up,
    down: migration_20261130_105530_notification_templates.down,
    name: '20261130_105530_notification_templates'
  },
  {
    up: migration_20261130_105600_templates_window.up,
    down: migration_20261130_105600_templates_window.down,
    name: '20261130_105600_templates_window'
  },
  {
    up: migration_20261130_110752_services.up,
    down: migration_20261130_110752_services.down,
    name: '20261130_110752_services'
  },
  {
    up: migration_20261130_114146_answer_notifications.up,
    down: migration_20261130_114146_answer_notifications.down,
    name: '20261130_114146_answer_notifications'
  },
  {
    up: migration_20261130_175113_gift_pictures.up,
    down: migration_20261130_175113_gift_pictures.down,
    name: '20261130_175113_gift_pictures'
  },
  {
    up: migration_20261130_180832_stream_terms.up,
    down: migration_20261130_180832_stream_terms.down,
    name: '20261130_180832_stream_terms'
  },
  {
    up: migration_20261130_181456_stream_notifications.up,
    down: migration_20261130_181456_stream_notifications.down,
    name: '20261130_181456_stream_notifications'
  },
  {
    up: migration_20261130_205532_shop.up,
    down: migration_20261130_205532_shop.down,
    name: '20261130_205532_shop'
  },
  {
    up: migration_20261130_214309_shop_notifications.up,
    down: migration_20261130_214309_shop_notifications.down,
    name: '20261130_214309_shop_notifications'
  },
  {
    up: migration_20261201_000422_digital_goods.up,
    down: migration_20261201_000422_digital_goods.down,
    name: '20261201_000422_digital_goods'
  },
  {
    up: migration_20261201_000939_staff_of_the_site.up,
    down: migration_20261201_000939_staff_of_the_site.down,
    name: '20261201_000939_staff_of_the_site'
  },
  {
    up: migration_20261201_000944_staff_role_goes.up,
    down: migration_20261201_000944_staff_role_goes.down,
    name: '20261201_000944_staff_role_goes'
  },
  {
    up: migration_20261201_001301_shop_fulfilment.up,
    down: migration_20261201_001301_shop_fulfilment.down,
    name: '20261201_001301_shop_fulfilment'
  },
  {
    up: migration_20261201_002741_buyers.up,
    down: migration_20261201_002741_buyers.down,
    name: '20261201_002741_buyers'
  },
  {
    up: migration_20261201_003530_invoice_seller.up,
    down: migration_20261201_003530_invoice_seller.down,
    name: '20261201_003530_invoice_seller'
  },
  {
    up: migration_20261201_011000_sessions_of_passwords.up,
    down: migration_20261201_011000_sessions_of_passwords.down,
    name: '20261201_011000_sessions_of_passwords'
  },
  {
    up: migration_20261201_012756_adjustments_alone.up,
    down: migration_20261201_012756_adjustments_alone.down,
    name: '20261201_012756_adjustments_alone'
  },
  {
    up: migration_20261201_013905_content_changes.up,
    down: migration_20261201_013905_content_changes.down,
    name: '20261201_013905_content_changes'
  },
  {
    up: migration_20261201_014000_product_drafts.up,
    down: migration_20261201_014000_product_drafts.down,
    name: '20261201_014000_product_drafts'
  },
  {
    up: migration_20261201_094657_moderation.up,
    down: migration_20261201_094657_moderation.down,
    name: '20261201_094657_moderation'
  },
  {
    up: migration_20261201_094921_quality_terms.up,
    down: migration_20261201_094921_quality_terms.down,
    name: '20261201_094921_quality_terms'
  },
  {
    up: migration_20261201_095446_applications.up,
    down: migration_20261201_095446_applications.down,
    name: '20261201_095446_applications'
  },
  {
    up: migration_20261201_095514_case_terms.up,
    down: migration_20261201_095514_case_terms.down,
    name: '20261201_095514_case_terms'
  },
  {
    up: migration_20261201_095740_help_centre.up,
    down: migration_20261201_095740_help_centre.down,
    name: '20261201_095740_help_centre'
  },
  {
    up: migration_20261201_100018_wallet_adjusted.up,
    down: migration_20261201_100018_wallet_adjusted.down,
    name: '20261201_100018_wallet_adjusted'
  },
  {
    up: migration_20261201_132311_credit_packages.up,
    down: migration_20261201_132311_credit_packages.down,
    name: '20261201_132311_credit_packages'
  },
  {
    up: migration_20261201_133303_articles_and_horoscopes.up,
    down: migration_20261201_133303_articles_and_horoscopes.down,
    name: '20261201_133303_articles_and_horoscopes'
  },
  {
    up: migration_20261201_133400_content_windows.up,
    down: migration_20261201_133400_content_windows.down,
    name: '20261201_133400_content_windows'
  },
];
