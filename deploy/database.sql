-- Once, as a superuser, on the new cluster (psql -v password=…): the administrator of DATABASE_URL and its database.
CREATE ROLE cesu_admin LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE cesu OWNER cesu_admin;
