#!/bin/bash
# Runs once, on an empty data directory: the three roles of docs/operations.md, none of them a superuser.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$DATABASE_OWNER_PASSWORD" -v api="$DATABASE_API_PASSWORD" -v cms="$DATABASE_CMS_PASSWORD" <<'SQL'
CREATE ROLE soulseer_owner LOGIN PASSWORD :'owner';
CREATE ROLE soulseer_api LOGIN PASSWORD :'api';
CREATE ROLE soulseer_cms LOGIN PASSWORD :'cms';
ALTER DATABASE soulseer OWNER TO soulseer_owner;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA cms AUTHORIZATION soulseer_cms;
GRANT USAGE ON SCHEMA cms TO soulseer_owner, soulseer_api;
SQL
