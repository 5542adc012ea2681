--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Shop_Products; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Shop_Products" (
    id integer NOT NULL,
    product_name character varying(255),
    price numeric(10,2),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    published_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: Shop_Products_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public."Shop_Products_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: Shop_Products_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public."Shop_Products_id_seq" OWNED BY public."Shop_Products".id;


--
-- Name: Tags; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."Tags" (
    id integer NOT NULL,
    name character varying(255),
    color_hex character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: Tags_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public."Tags_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: Tags_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public."Tags_id_seq" OWNED BY public."Tags".id;


--
-- Name: admin_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admin_permissions (
    id integer NOT NULL,
    action character varying(255),
    action_parameters jsonb,
    subject character varying(255),
    properties jsonb,
    conditions jsonb,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: admin_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.admin_permissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: admin_permissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.admin_permissions_id_seq OWNED BY public.admin_permissions.id;


--
-- Name: admin_permissions_role_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admin_permissions_role_links (
    id integer NOT NULL,
    permission_id integer,
    role_id integer,
    permission_order double precision
);


--
-- Name: admin_permissions_role_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.admin_permissions_role_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: admin_permissions_role_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.admin_permissions_role_links_id_seq OWNED BY public.admin_permissions_role_links.id;


--
-- Name: admin_roles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admin_roles (
    id integer NOT NULL,
    name character varying(255),
    code character varying(255),
    description character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: admin_roles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.admin_roles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: admin_roles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.admin_roles_id_seq OWNED BY public.admin_roles.id;


--
-- Name: admin_users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admin_users (
    id integer NOT NULL,
    firstname character varying(255),
    lastname character varying(255),
    username character varying(255),
    email character varying(255),
    password character varying(255),
    reset_password_token character varying(255),
    registration_token character varying(255),
    is_active boolean,
    blocked boolean,
    prefered_language character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: admin_users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.admin_users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: admin_users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.admin_users_id_seq OWNED BY public.admin_users.id;


--
-- Name: admin_users_roles_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admin_users_roles_links (
    id integer NOT NULL,
    user_id integer,
    role_id integer,
    role_order double precision,
    user_order double precision
);


--
-- Name: admin_users_roles_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.admin_users_roles_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: admin_users_roles_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.admin_users_roles_links_id_seq OWNED BY public.admin_users_roles_links.id;


--
-- Name: all_types; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.all_types (
    id integer NOT NULL,
    a_string character varying(255),
    a_text text,
    a_richtext text,
    an_email character varying(255),
    a_password character varying(255),
    a_uid character varying(255),
    an_enum character varying(255),
    an_integer integer,
    a_biginteger bigint,
    a_float double precision,
    a_decimal numeric(10,2),
    a_boolean boolean,
    a_date date,
    a_time time without time zone,
    a_datetime timestamp(6) without time zone,
    a_timestamp timestamp(6) without time zone,
    a_json jsonb,
    "order" integer,
    key character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: all_types_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.all_types_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: all_types_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.all_types_id_seq OWNED BY public.all_types.id;


--
-- Name: articles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles (
    id integer NOT NULL,
    title character varying(255),
    slug character varying(255),
    body text,
    meta_title character varying(255),
    sku character varying(255),
    url_path character varying(255),
    seo_2_title character varying(255),
    address_1 character varying(255),
    is_html_5 boolean,
    view_count bigint,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    published_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer,
    locale character varying(255)
);


--
-- Name: articles_author_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_author_links (
    id integer NOT NULL,
    article_id integer,
    user_id integer,
    article_order double precision
);


--
-- Name: articles_author_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_author_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_author_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_author_links_id_seq OWNED BY public.articles_author_links.id;


--
-- Name: articles_category_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_category_links (
    id integer NOT NULL,
    article_id integer,
    category_id integer,
    article_order double precision
);


--
-- Name: articles_category_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_category_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_category_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_category_links_id_seq OWNED BY public.articles_category_links.id;


--
-- Name: articles_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: articles_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_components_id_seq OWNED BY public.articles_components.id;


--
-- Name: articles_editor_user_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_editor_user_links (
    id integer NOT NULL,
    article_id integer,
    user_id integer
);


--
-- Name: articles_editor_user_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_editor_user_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_editor_user_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_editor_user_links_id_seq OWNED BY public.articles_editor_user_links.id;


--
-- Name: articles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_id_seq OWNED BY public.articles.id;


--
-- Name: articles_localizations_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_localizations_links (
    id integer NOT NULL,
    article_id integer,
    inv_article_id integer,
    article_order double precision
);


--
-- Name: articles_localizations_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_localizations_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_localizations_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_localizations_links_id_seq OWNED BY public.articles_localizations_links.id;


--
-- Name: articles_related_articles_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_related_articles_links (
    id integer NOT NULL,
    article_id integer,
    inv_article_id integer,
    article_order double precision
);


--
-- Name: articles_related_articles_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_related_articles_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_related_articles_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_related_articles_links_id_seq OWNED BY public.articles_related_articles_links.id;


--
-- Name: articles_tags_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles_tags_links (
    id integer NOT NULL,
    article_id integer,
    tag_id integer,
    tag_order double precision,
    article_order double precision
);


--
-- Name: articles_tags_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_tags_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_tags_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_tags_links_id_seq OWNED BY public.articles_tags_links.id;


--
-- Name: bus_stops; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bus_stops (
    id integer NOT NULL,
    stop_name character varying(255),
    geo jsonb,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: bus_stops_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.bus_stops_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: bus_stops_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.bus_stops_id_seq OWNED BY public.bus_stops.id;


--
-- Name: bus_stops_next_stop_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bus_stops_next_stop_links (
    id integer NOT NULL,
    bus_stop_id integer,
    inv_bus_stop_id integer
);


--
-- Name: bus_stops_next_stop_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.bus_stops_next_stop_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: bus_stops_next_stop_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.bus_stops_next_stop_links_id_seq OWNED BY public.bus_stops_next_stop_links.id;


--
-- Name: categories; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.categories (
    id integer NOT NULL,
    name character varying(255),
    short_code character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: categories_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.categories_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: categories_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.categories_id_seq OWNED BY public.categories.id;


--
-- Name: categories_parent_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.categories_parent_links (
    id integer NOT NULL,
    category_id integer,
    inv_category_id integer,
    category_order double precision
);


--
-- Name: categories_parent_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.categories_parent_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: categories_parent_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.categories_parent_links_id_seq OWNED BY public.categories_parent_links.id;


--
-- Name: components_blocks_Sections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."components_blocks_Sections" (
    id integer NOT NULL,
    section_title character varying(255)
);


--
-- Name: components_blocks_Sections_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."components_blocks_Sections_components" (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: components_blocks_Sections_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public."components_blocks_Sections_components_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_Sections_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public."components_blocks_Sections_components_id_seq" OWNED BY public."components_blocks_Sections_components".id;


--
-- Name: components_blocks_Sections_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public."components_blocks_Sections_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_Sections_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public."components_blocks_Sections_id_seq" OWNED BY public."components_blocks_Sections".id;


--
-- Name: components_blocks_galleries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_blocks_galleries (
    id integer NOT NULL,
    caption character varying(255)
);


--
-- Name: components_blocks_galleries_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_blocks_galleries_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_galleries_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_blocks_galleries_id_seq OWNED BY public.components_blocks_galleries.id;


--
-- Name: components_blocks_heroes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_blocks_heroes (
    id integer NOT NULL,
    heading character varying(255),
    sub_heading text
);


--
-- Name: components_blocks_heroes_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_blocks_heroes_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: components_blocks_heroes_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_blocks_heroes_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_heroes_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_blocks_heroes_components_id_seq OWNED BY public.components_blocks_heroes_components.id;


--
-- Name: components_blocks_heroes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_blocks_heroes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_heroes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_blocks_heroes_id_seq OWNED BY public.components_blocks_heroes.id;


--
-- Name: components_blocks_quotes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_blocks_quotes (
    id integer NOT NULL,
    quote_text text
);


--
-- Name: components_blocks_quotes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_blocks_quotes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_quotes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_blocks_quotes_id_seq OWNED BY public.components_blocks_quotes.id;


--
-- Name: components_blocks_quotes_related_tags_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_blocks_quotes_related_tags_links (
    id integer NOT NULL,
    quote_id integer,
    tag_id integer,
    tag_order double precision
);


--
-- Name: components_blocks_quotes_related_tags_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_blocks_quotes_related_tags_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_quotes_related_tags_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_blocks_quotes_related_tags_links_id_seq OWNED BY public.components_blocks_quotes_related_tags_links.id;


--
-- Name: components_blocks_quotes_said_by_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_blocks_quotes_said_by_links (
    id integer NOT NULL,
    quote_id integer,
    person_id integer
);


--
-- Name: components_blocks_quotes_said_by_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_blocks_quotes_said_by_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_blocks_quotes_said_by_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_blocks_quotes_said_by_links_id_seq OWNED BY public.components_blocks_quotes_said_by_links.id;


--
-- Name: components_long_category_longs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_long_category_longs (
    id integer NOT NULL,
    clause_text text
);


--
-- Name: components_long_category_longs_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_long_category_longs_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: components_long_category_longs_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_long_category_longs_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_long_category_longs_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_long_category_longs_components_id_seq OWNED BY public.components_long_category_longs_components.id;


--
-- Name: components_long_category_longs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_long_category_longs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_long_category_longs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_long_category_longs_id_seq OWNED BY public.components_long_category_longs.id;


--
-- Name: components_long_category_longs_related_people_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_long_category_longs_related_people_links (
    id integer NOT NULL,
    extremely_long_component_id integer,
    person_id integer,
    person_order double precision
);


--
-- Name: components_long_category_longs_related_people_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_long_category_longs_related_people_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_long_category_longs_related_people_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_long_category_longs_related_people_links_id_seq OWNED BY public.components_long_category_longs_related_people_links.id;


--
-- Name: components_shared_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_shared_links (
    id integer NOT NULL,
    label character varying(255),
    url character varying(255),
    is_external boolean
);


--
-- Name: components_shared_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_shared_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_shared_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_shared_links_id_seq OWNED BY public.components_shared_links.id;


--
-- Name: components_shared_links_product_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_shared_links_product_links (
    id integer NOT NULL,
    link_id integer,
    product_id integer
);


--
-- Name: components_shared_links_product_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_shared_links_product_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_shared_links_product_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_shared_links_product_links_id_seq OWNED BY public.components_shared_links_product_links.id;


--
-- Name: components_shared_postal_addresses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_shared_postal_addresses (
    id integer NOT NULL,
    line_1 character varying(255),
    zip_code character varying(255)
);


--
-- Name: components_shared_postal_addresses_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_shared_postal_addresses_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_shared_postal_addresses_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_shared_postal_addresses_id_seq OWNED BY public.components_shared_postal_addresses.id;


--
-- Name: components_shared_seos; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.components_shared_seos (
    id integer NOT NULL,
    meta_title character varying(255),
    meta_description text,
    prevent_indexing boolean
);


--
-- Name: components_shared_seos_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.components_shared_seos_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: components_shared_seos_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.components_shared_seos_id_seq OWNED BY public.components_shared_seos.id;


--
-- Name: files; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files (
    id integer NOT NULL,
    name character varying(255),
    alternative_text character varying(255),
    caption character varying(255),
    width integer,
    height integer,
    formats jsonb,
    hash character varying(255),
    ext character varying(255),
    mime character varying(255),
    size numeric(10,2),
    url character varying(255),
    preview_url character varying(255),
    provider character varying(255),
    provider_metadata jsonb,
    folder_path character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: files_folder_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_folder_links (
    id integer NOT NULL,
    file_id integer,
    folder_id integer,
    file_order double precision
);


--
-- Name: files_folder_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.files_folder_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: files_folder_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.files_folder_links_id_seq OWNED BY public.files_folder_links.id;


--
-- Name: files_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.files_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: files_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.files_id_seq OWNED BY public.files.id;


--
-- Name: files_related_morphs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_related_morphs (
    id integer NOT NULL,
    file_id integer,
    related_id integer,
    related_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: files_related_morphs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.files_related_morphs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: files_related_morphs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.files_related_morphs_id_seq OWNED BY public.files_related_morphs.id;


--
-- Name: homepages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.homepages (
    id integer NOT NULL,
    heading character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    published_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer,
    locale character varying(255)
);


--
-- Name: homepages_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.homepages_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: homepages_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.homepages_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: homepages_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.homepages_components_id_seq OWNED BY public.homepages_components.id;


--
-- Name: homepages_featured_articles_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.homepages_featured_articles_links (
    id integer NOT NULL,
    homepage_id integer,
    article_id integer,
    article_order double precision
);


--
-- Name: homepages_featured_articles_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.homepages_featured_articles_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: homepages_featured_articles_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.homepages_featured_articles_links_id_seq OWNED BY public.homepages_featured_articles_links.id;


--
-- Name: homepages_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.homepages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: homepages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.homepages_id_seq OWNED BY public.homepages.id;


--
-- Name: homepages_localizations_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.homepages_localizations_links (
    id integer NOT NULL,
    homepage_id integer,
    inv_homepage_id integer,
    homepage_order double precision
);


--
-- Name: homepages_localizations_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.homepages_localizations_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: homepages_localizations_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.homepages_localizations_links_id_seq OWNED BY public.homepages_localizations_links.id;


--
-- Name: i18n_locale; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.i18n_locale (
    id integer NOT NULL,
    name character varying(255),
    code character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: i18n_locale_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.i18n_locale_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: i18n_locale_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.i18n_locale_id_seq OWNED BY public.i18n_locale.id;


--
-- Name: international_organisation_certificates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.international_organisation_certificates (
    id integer NOT NULL,
    cert_name character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: international_organisation_certificates_articles_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.international_organisation_certificates_articles_links (
    id integer NOT NULL,
    international_certificate_id integer,
    article_id integer,
    article_order double precision,
    international_certificate_order double precision
);


--
-- Name: international_organisation_certificates_articles_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.international_organisation_certificates_articles_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: international_organisation_certificates_articles_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.international_organisation_certificates_articles_links_id_seq OWNED BY public.international_organisation_certificates_articles_links.id;


--
-- Name: international_organisation_certificates_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.international_organisation_certificates_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: international_organisation_certificates_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.international_organisation_certificates_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: international_organisation_certificates_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.international_organisation_certificates_components_id_seq OWNED BY public.international_organisation_certificates_components.id;


--
-- Name: international_organisation_certificates_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.international_organisation_certificates_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: international_organisation_certificates_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.international_organisation_certificates_id_seq OWNED BY public.international_organisation_certificates.id;


--
-- Name: international_organisation_certificates_issuer_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.international_organisation_certificates_issuer_links (
    id integer NOT NULL,
    international_certificate_id integer,
    person_id integer
);


--
-- Name: international_organisation_certificates_issuer_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.international_organisation_certificates_issuer_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: international_organisation_certificates_issuer_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.international_organisation_certificates_issuer_links_id_seq OWNED BY public.international_organisation_certificates_issuer_links.id;


--
-- Name: passportDocs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."passportDocs" (
    id integer NOT NULL,
    number character varying(255),
    valid_until date,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: passportDocs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public."passportDocs_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: passportDocs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public."passportDocs_id_seq" OWNED BY public."passportDocs".id;


--
-- Name: people; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people (
    id integer NOT NULL,
    full_name character varying(255),
    pascal_case_bio text,
    snake_case_field character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: people_boss_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_boss_links (
    id integer NOT NULL,
    person_id integer,
    inv_person_id integer,
    person_order double precision
);


--
-- Name: people_boss_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_boss_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_boss_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_boss_links_id_seq OWNED BY public.people_boss_links.id;


--
-- Name: people_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: people_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_components_id_seq OWNED BY public.people_components.id;


--
-- Name: people_friends_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_friends_links (
    id integer NOT NULL,
    person_id integer,
    inv_person_id integer,
    person_order double precision,
    inv_person_order double precision
);


--
-- Name: people_friends_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_friends_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_friends_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_friends_links_id_seq OWNED BY public.people_friends_links.id;


--
-- Name: people_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_id_seq OWNED BY public.people.id;


--
-- Name: people_mentor_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_mentor_links (
    id integer NOT NULL,
    person_id integer,
    inv_person_id integer
);


--
-- Name: people_mentor_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_mentor_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_mentor_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_mentor_links_id_seq OWNED BY public.people_mentor_links.id;


--
-- Name: people_passport_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_passport_links (
    id integer NOT NULL,
    person_id integer,
    passport_id integer
);


--
-- Name: people_passport_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_passport_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_passport_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_passport_links_id_seq OWNED BY public.people_passport_links.id;


--
-- Name: people_peers_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_peers_links (
    id integer NOT NULL,
    person_id integer,
    inv_person_id integer,
    person_order double precision
);


--
-- Name: people_peers_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_peers_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_peers_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_peers_links_id_seq OWNED BY public.people_peers_links.id;


--
-- Name: people_spouse_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_spouse_links (
    id integer NOT NULL,
    person_id integer,
    inv_person_id integer
);


--
-- Name: people_spouse_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.people_spouse_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: people_spouse_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.people_spouse_links_id_seq OWNED BY public.people_spouse_links.id;


--
-- Name: remarks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.remarks (
    id integer NOT NULL,
    text text,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: remarks_about_morphs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.remarks_about_morphs (
    id integer NOT NULL,
    remark_id integer,
    about_id integer,
    about_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: remarks_about_morphs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.remarks_about_morphs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: remarks_about_morphs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.remarks_about_morphs_id_seq OWNED BY public.remarks_about_morphs.id;


--
-- Name: remarks_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.remarks_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: remarks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.remarks_id_seq OWNED BY public.remarks.id;


--
-- Name: seos; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.seos (
    id integer NOT NULL,
    page_name character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: seos_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.seos_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: seos_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.seos_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: seos_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.seos_components_id_seq OWNED BY public.seos_components.id;


--
-- Name: seos_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.seos_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: seos_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.seos_id_seq OWNED BY public.seos.id;


--
-- Name: shop_products_labels_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shop_products_labels_links (
    id integer NOT NULL,
    product_id integer,
    tag_id integer,
    tag_order double precision
);


--
-- Name: shop_products_labels_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.shop_products_labels_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: shop_products_labels_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.shop_products_labels_links_id_seq OWNED BY public.shop_products_labels_links.id;


--
-- Name: shop_products_main_category_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shop_products_main_category_links (
    id integer NOT NULL,
    product_id integer,
    category_id integer
);


--
-- Name: shop_products_main_category_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.shop_products_main_category_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: shop_products_main_category_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.shop_products_main_category_links_id_seq OWNED BY public.shop_products_main_category_links.id;


--
-- Name: strapi_api_token_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_api_token_permissions (
    id integer NOT NULL,
    action character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: strapi_api_token_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_api_token_permissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_api_token_permissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_api_token_permissions_id_seq OWNED BY public.strapi_api_token_permissions.id;


--
-- Name: strapi_api_token_permissions_token_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_api_token_permissions_token_links (
    id integer NOT NULL,
    api_token_permission_id integer,
    api_token_id integer,
    api_token_permission_order double precision
);


--
-- Name: strapi_api_token_permissions_token_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_api_token_permissions_token_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_api_token_permissions_token_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_api_token_permissions_token_links_id_seq OWNED BY public.strapi_api_token_permissions_token_links.id;


--
-- Name: strapi_api_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_api_tokens (
    id integer NOT NULL,
    name character varying(255),
    description character varying(255),
    type character varying(255),
    access_key character varying(255),
    last_used_at timestamp(6) without time zone,
    expires_at timestamp(6) without time zone,
    lifespan bigint,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: strapi_api_tokens_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_api_tokens_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_api_tokens_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_api_tokens_id_seq OWNED BY public.strapi_api_tokens.id;


--
-- Name: strapi_core_store_settings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_core_store_settings (
    id integer NOT NULL,
    key character varying(255),
    value text,
    type character varying(255),
    environment character varying(255),
    tag character varying(255)
);


--
-- Name: strapi_core_store_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_core_store_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_core_store_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_core_store_settings_id_seq OWNED BY public.strapi_core_store_settings.id;


--
-- Name: strapi_database_schema; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_database_schema (
    id integer NOT NULL,
    schema json,
    "time" timestamp without time zone,
    hash character varying(255)
);


--
-- Name: strapi_database_schema_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_database_schema_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_database_schema_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_database_schema_id_seq OWNED BY public.strapi_database_schema.id;


--
-- Name: strapi_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_migrations (
    id integer NOT NULL,
    name character varying(255),
    "time" timestamp without time zone
);


--
-- Name: strapi_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_migrations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_migrations_id_seq OWNED BY public.strapi_migrations.id;


--
-- Name: strapi_release_actions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_release_actions (
    id integer NOT NULL,
    type character varying(255),
    target_id integer,
    target_type character varying(255),
    content_type character varying(255),
    locale character varying(255),
    is_entry_valid boolean,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: strapi_release_actions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_release_actions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_release_actions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_release_actions_id_seq OWNED BY public.strapi_release_actions.id;


--
-- Name: strapi_release_actions_release_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_release_actions_release_links (
    id integer NOT NULL,
    release_action_id integer,
    release_id integer,
    release_action_order double precision
);


--
-- Name: strapi_release_actions_release_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_release_actions_release_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_release_actions_release_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_release_actions_release_links_id_seq OWNED BY public.strapi_release_actions_release_links.id;


--
-- Name: strapi_releases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_releases (
    id integer NOT NULL,
    name character varying(255),
    released_at timestamp(6) without time zone,
    scheduled_at timestamp(6) without time zone,
    timezone character varying(255),
    status character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: strapi_releases_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_releases_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_releases_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_releases_id_seq OWNED BY public.strapi_releases.id;


--
-- Name: strapi_transfer_token_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_transfer_token_permissions (
    id integer NOT NULL,
    action character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: strapi_transfer_token_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_transfer_token_permissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_transfer_token_permissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_transfer_token_permissions_id_seq OWNED BY public.strapi_transfer_token_permissions.id;


--
-- Name: strapi_transfer_token_permissions_token_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_transfer_token_permissions_token_links (
    id integer NOT NULL,
    transfer_token_permission_id integer,
    transfer_token_id integer,
    transfer_token_permission_order double precision
);


--
-- Name: strapi_transfer_token_permissions_token_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_transfer_token_permissions_token_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_transfer_token_permissions_token_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_transfer_token_permissions_token_links_id_seq OWNED BY public.strapi_transfer_token_permissions_token_links.id;


--
-- Name: strapi_transfer_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_transfer_tokens (
    id integer NOT NULL,
    name character varying(255),
    description character varying(255),
    access_key character varying(255),
    last_used_at timestamp(6) without time zone,
    expires_at timestamp(6) without time zone,
    lifespan bigint,
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: strapi_transfer_tokens_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_transfer_tokens_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_transfer_tokens_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_transfer_tokens_id_seq OWNED BY public.strapi_transfer_tokens.id;


--
-- Name: strapi_webhooks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strapi_webhooks (
    id integer NOT NULL,
    name character varying(255),
    url text,
    headers jsonb,
    events jsonb,
    enabled boolean
);


--
-- Name: strapi_webhooks_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.strapi_webhooks_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: strapi_webhooks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.strapi_webhooks_id_seq OWNED BY public.strapi_webhooks.id;


--
-- Name: up_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.up_permissions (
    id integer NOT NULL,
    action character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: up_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.up_permissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: up_permissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.up_permissions_id_seq OWNED BY public.up_permissions.id;


--
-- Name: up_permissions_role_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.up_permissions_role_links (
    id integer NOT NULL,
    permission_id integer,
    role_id integer,
    permission_order double precision
);


--
-- Name: up_permissions_role_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.up_permissions_role_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: up_permissions_role_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.up_permissions_role_links_id_seq OWNED BY public.up_permissions_role_links.id;


--
-- Name: up_roles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.up_roles (
    id integer NOT NULL,
    name character varying(255),
    description character varying(255),
    type character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: up_roles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.up_roles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: up_roles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.up_roles_id_seq OWNED BY public.up_roles.id;


--
-- Name: up_users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.up_users (
    id integer NOT NULL,
    username character varying(255),
    email character varying(255),
    provider character varying(255),
    password character varying(255),
    reset_password_token character varying(255),
    confirmation_token character varying(255),
    confirmed boolean,
    blocked boolean,
    display_name character varying(255),
    phone_number_1 character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: up_users_components; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.up_users_components (
    id integer NOT NULL,
    entity_id integer,
    component_id integer,
    component_type character varying(255),
    field character varying(255),
    "order" double precision
);


--
-- Name: up_users_components_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.up_users_components_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: up_users_components_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.up_users_components_id_seq OWNED BY public.up_users_components.id;


--
-- Name: up_users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.up_users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: up_users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.up_users_id_seq OWNED BY public.up_users.id;


--
-- Name: up_users_role_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.up_users_role_links (
    id integer NOT NULL,
    user_id integer,
    role_id integer,
    user_order double precision
);


--
-- Name: up_users_role_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.up_users_role_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: up_users_role_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.up_users_role_links_id_seq OWNED BY public.up_users_role_links.id;


--
-- Name: upload_folders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.upload_folders (
    id integer NOT NULL,
    name character varying(255),
    path_id integer,
    path character varying(255),
    created_at timestamp(6) without time zone,
    updated_at timestamp(6) without time zone,
    created_by_id integer,
    updated_by_id integer
);


--
-- Name: upload_folders_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.upload_folders_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: upload_folders_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.upload_folders_id_seq OWNED BY public.upload_folders.id;


--
-- Name: upload_folders_parent_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.upload_folders_parent_links (
    id integer NOT NULL,
    folder_id integer,
    inv_folder_id integer,
    folder_order double precision
);


--
-- Name: upload_folders_parent_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.upload_folders_parent_links_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: upload_folders_parent_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.upload_folders_parent_links_id_seq OWNED BY public.upload_folders_parent_links.id;


--
-- Name: Shop_Products id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Shop_Products" ALTER COLUMN id SET DEFAULT nextval('public."Shop_Products_id_seq"'::regclass);


--
-- Name: Tags id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Tags" ALTER COLUMN id SET DEFAULT nextval('public."Tags_id_seq"'::regclass);


--
-- Name: admin_permissions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions ALTER COLUMN id SET DEFAULT nextval('public.admin_permissions_id_seq'::regclass);


--
-- Name: admin_permissions_role_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions_role_links ALTER COLUMN id SET DEFAULT nextval('public.admin_permissions_role_links_id_seq'::regclass);


--
-- Name: admin_roles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_roles ALTER COLUMN id SET DEFAULT nextval('public.admin_roles_id_seq'::regclass);


--
-- Name: admin_users id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users ALTER COLUMN id SET DEFAULT nextval('public.admin_users_id_seq'::regclass);


--
-- Name: admin_users_roles_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users_roles_links ALTER COLUMN id SET DEFAULT nextval('public.admin_users_roles_links_id_seq'::regclass);


--
-- Name: all_types id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.all_types ALTER COLUMN id SET DEFAULT nextval('public.all_types_id_seq'::regclass);


--
-- Name: articles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles ALTER COLUMN id SET DEFAULT nextval('public.articles_id_seq'::regclass);


--
-- Name: articles_author_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_author_links ALTER COLUMN id SET DEFAULT nextval('public.articles_author_links_id_seq'::regclass);


--
-- Name: articles_category_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_category_links ALTER COLUMN id SET DEFAULT nextval('public.articles_category_links_id_seq'::regclass);


--
-- Name: articles_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_components ALTER COLUMN id SET DEFAULT nextval('public.articles_components_id_seq'::regclass);


--
-- Name: articles_editor_user_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_editor_user_links ALTER COLUMN id SET DEFAULT nextval('public.articles_editor_user_links_id_seq'::regclass);


--
-- Name: articles_localizations_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_localizations_links ALTER COLUMN id SET DEFAULT nextval('public.articles_localizations_links_id_seq'::regclass);


--
-- Name: articles_related_articles_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_related_articles_links ALTER COLUMN id SET DEFAULT nextval('public.articles_related_articles_links_id_seq'::regclass);


--
-- Name: articles_tags_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_tags_links ALTER COLUMN id SET DEFAULT nextval('public.articles_tags_links_id_seq'::regclass);


--
-- Name: bus_stops id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops ALTER COLUMN id SET DEFAULT nextval('public.bus_stops_id_seq'::regclass);


--
-- Name: bus_stops_next_stop_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops_next_stop_links ALTER COLUMN id SET DEFAULT nextval('public.bus_stops_next_stop_links_id_seq'::regclass);


--
-- Name: categories id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories ALTER COLUMN id SET DEFAULT nextval('public.categories_id_seq'::regclass);


--
-- Name: categories_parent_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories_parent_links ALTER COLUMN id SET DEFAULT nextval('public.categories_parent_links_id_seq'::regclass);


--
-- Name: components_blocks_Sections id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."components_blocks_Sections" ALTER COLUMN id SET DEFAULT nextval('public."components_blocks_Sections_id_seq"'::regclass);


--
-- Name: components_blocks_Sections_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."components_blocks_Sections_components" ALTER COLUMN id SET DEFAULT nextval('public."components_blocks_Sections_components_id_seq"'::regclass);


--
-- Name: components_blocks_galleries id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_galleries ALTER COLUMN id SET DEFAULT nextval('public.components_blocks_galleries_id_seq'::regclass);


--
-- Name: components_blocks_heroes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_heroes ALTER COLUMN id SET DEFAULT nextval('public.components_blocks_heroes_id_seq'::regclass);


--
-- Name: components_blocks_heroes_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_heroes_components ALTER COLUMN id SET DEFAULT nextval('public.components_blocks_heroes_components_id_seq'::regclass);


--
-- Name: components_blocks_quotes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes ALTER COLUMN id SET DEFAULT nextval('public.components_blocks_quotes_id_seq'::regclass);


--
-- Name: components_blocks_quotes_related_tags_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_related_tags_links ALTER COLUMN id SET DEFAULT nextval('public.components_blocks_quotes_related_tags_links_id_seq'::regclass);


--
-- Name: components_blocks_quotes_said_by_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_said_by_links ALTER COLUMN id SET DEFAULT nextval('public.components_blocks_quotes_said_by_links_id_seq'::regclass);


--
-- Name: components_long_category_longs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs ALTER COLUMN id SET DEFAULT nextval('public.components_long_category_longs_id_seq'::regclass);


--
-- Name: components_long_category_longs_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_components ALTER COLUMN id SET DEFAULT nextval('public.components_long_category_longs_components_id_seq'::regclass);


--
-- Name: components_long_category_longs_related_people_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_related_people_links ALTER COLUMN id SET DEFAULT nextval('public.components_long_category_longs_related_people_links_id_seq'::regclass);


--
-- Name: components_shared_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links ALTER COLUMN id SET DEFAULT nextval('public.components_shared_links_id_seq'::regclass);


--
-- Name: components_shared_links_product_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links_product_links ALTER COLUMN id SET DEFAULT nextval('public.components_shared_links_product_links_id_seq'::regclass);


--
-- Name: components_shared_postal_addresses id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_postal_addresses ALTER COLUMN id SET DEFAULT nextval('public.components_shared_postal_addresses_id_seq'::regclass);


--
-- Name: components_shared_seos id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_seos ALTER COLUMN id SET DEFAULT nextval('public.components_shared_seos_id_seq'::regclass);


--
-- Name: files id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files ALTER COLUMN id SET DEFAULT nextval('public.files_id_seq'::regclass);


--
-- Name: files_folder_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_folder_links ALTER COLUMN id SET DEFAULT nextval('public.files_folder_links_id_seq'::regclass);


--
-- Name: files_related_morphs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_related_morphs ALTER COLUMN id SET DEFAULT nextval('public.files_related_morphs_id_seq'::regclass);


--
-- Name: homepages id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages ALTER COLUMN id SET DEFAULT nextval('public.homepages_id_seq'::regclass);


--
-- Name: homepages_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_components ALTER COLUMN id SET DEFAULT nextval('public.homepages_components_id_seq'::regclass);


--
-- Name: homepages_featured_articles_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_featured_articles_links ALTER COLUMN id SET DEFAULT nextval('public.homepages_featured_articles_links_id_seq'::regclass);


--
-- Name: homepages_localizations_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_localizations_links ALTER COLUMN id SET DEFAULT nextval('public.homepages_localizations_links_id_seq'::regclass);


--
-- Name: i18n_locale id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.i18n_locale ALTER COLUMN id SET DEFAULT nextval('public.i18n_locale_id_seq'::regclass);


--
-- Name: international_organisation_certificates id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates ALTER COLUMN id SET DEFAULT nextval('public.international_organisation_certificates_id_seq'::regclass);


--
-- Name: international_organisation_certificates_articles_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_articles_links ALTER COLUMN id SET DEFAULT nextval('public.international_organisation_certificates_articles_links_id_seq'::regclass);


--
-- Name: international_organisation_certificates_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_components ALTER COLUMN id SET DEFAULT nextval('public.international_organisation_certificates_components_id_seq'::regclass);


--
-- Name: international_organisation_certificates_issuer_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_issuer_links ALTER COLUMN id SET DEFAULT nextval('public.international_organisation_certificates_issuer_links_id_seq'::regclass);


--
-- Name: passportDocs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."passportDocs" ALTER COLUMN id SET DEFAULT nextval('public."passportDocs_id_seq"'::regclass);


--
-- Name: people id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people ALTER COLUMN id SET DEFAULT nextval('public.people_id_seq'::regclass);


--
-- Name: people_boss_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_boss_links ALTER COLUMN id SET DEFAULT nextval('public.people_boss_links_id_seq'::regclass);


--
-- Name: people_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_components ALTER COLUMN id SET DEFAULT nextval('public.people_components_id_seq'::regclass);


--
-- Name: people_friends_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_friends_links ALTER COLUMN id SET DEFAULT nextval('public.people_friends_links_id_seq'::regclass);


--
-- Name: people_mentor_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mentor_links ALTER COLUMN id SET DEFAULT nextval('public.people_mentor_links_id_seq'::regclass);


--
-- Name: people_passport_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_passport_links ALTER COLUMN id SET DEFAULT nextval('public.people_passport_links_id_seq'::regclass);


--
-- Name: people_peers_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_peers_links ALTER COLUMN id SET DEFAULT nextval('public.people_peers_links_id_seq'::regclass);


--
-- Name: people_spouse_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_spouse_links ALTER COLUMN id SET DEFAULT nextval('public.people_spouse_links_id_seq'::regclass);


--
-- Name: remarks id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks ALTER COLUMN id SET DEFAULT nextval('public.remarks_id_seq'::regclass);


--
-- Name: remarks_about_morphs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks_about_morphs ALTER COLUMN id SET DEFAULT nextval('public.remarks_about_morphs_id_seq'::regclass);


--
-- Name: seos id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos ALTER COLUMN id SET DEFAULT nextval('public.seos_id_seq'::regclass);


--
-- Name: seos_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos_components ALTER COLUMN id SET DEFAULT nextval('public.seos_components_id_seq'::regclass);


--
-- Name: shop_products_labels_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_labels_links ALTER COLUMN id SET DEFAULT nextval('public.shop_products_labels_links_id_seq'::regclass);


--
-- Name: shop_products_main_category_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_main_category_links ALTER COLUMN id SET DEFAULT nextval('public.shop_products_main_category_links_id_seq'::regclass);


--
-- Name: strapi_api_token_permissions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions ALTER COLUMN id SET DEFAULT nextval('public.strapi_api_token_permissions_id_seq'::regclass);


--
-- Name: strapi_api_token_permissions_token_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions_token_links ALTER COLUMN id SET DEFAULT nextval('public.strapi_api_token_permissions_token_links_id_seq'::regclass);


--
-- Name: strapi_api_tokens id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_tokens ALTER COLUMN id SET DEFAULT nextval('public.strapi_api_tokens_id_seq'::regclass);


--
-- Name: strapi_core_store_settings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_core_store_settings ALTER COLUMN id SET DEFAULT nextval('public.strapi_core_store_settings_id_seq'::regclass);


--
-- Name: strapi_database_schema id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_database_schema ALTER COLUMN id SET DEFAULT nextval('public.strapi_database_schema_id_seq'::regclass);


--
-- Name: strapi_migrations id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_migrations ALTER COLUMN id SET DEFAULT nextval('public.strapi_migrations_id_seq'::regclass);


--
-- Name: strapi_release_actions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions ALTER COLUMN id SET DEFAULT nextval('public.strapi_release_actions_id_seq'::regclass);


--
-- Name: strapi_release_actions_release_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions_release_links ALTER COLUMN id SET DEFAULT nextval('public.strapi_release_actions_release_links_id_seq'::regclass);


--
-- Name: strapi_releases id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_releases ALTER COLUMN id SET DEFAULT nextval('public.strapi_releases_id_seq'::regclass);


--
-- Name: strapi_transfer_token_permissions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions ALTER COLUMN id SET DEFAULT nextval('public.strapi_transfer_token_permissions_id_seq'::regclass);


--
-- Name: strapi_transfer_token_permissions_token_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions_token_links ALTER COLUMN id SET DEFAULT nextval('public.strapi_transfer_token_permissions_token_links_id_seq'::regclass);


--
-- Name: strapi_transfer_tokens id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_tokens ALTER COLUMN id SET DEFAULT nextval('public.strapi_transfer_tokens_id_seq'::regclass);


--
-- Name: strapi_webhooks id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_webhooks ALTER COLUMN id SET DEFAULT nextval('public.strapi_webhooks_id_seq'::regclass);


--
-- Name: up_permissions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions ALTER COLUMN id SET DEFAULT nextval('public.up_permissions_id_seq'::regclass);


--
-- Name: up_permissions_role_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions_role_links ALTER COLUMN id SET DEFAULT nextval('public.up_permissions_role_links_id_seq'::regclass);


--
-- Name: up_roles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_roles ALTER COLUMN id SET DEFAULT nextval('public.up_roles_id_seq'::regclass);


--
-- Name: up_users id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users ALTER COLUMN id SET DEFAULT nextval('public.up_users_id_seq'::regclass);


--
-- Name: up_users_components id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_components ALTER COLUMN id SET DEFAULT nextval('public.up_users_components_id_seq'::regclass);


--
-- Name: up_users_role_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_role_links ALTER COLUMN id SET DEFAULT nextval('public.up_users_role_links_id_seq'::regclass);


--
-- Name: upload_folders id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders ALTER COLUMN id SET DEFAULT nextval('public.upload_folders_id_seq'::regclass);


--
-- Name: upload_folders_parent_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders_parent_links ALTER COLUMN id SET DEFAULT nextval('public.upload_folders_parent_links_id_seq'::regclass);


--
-- Name: Shop_Products Shop_Products_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Shop_Products"
    ADD CONSTRAINT "Shop_Products_pkey" PRIMARY KEY (id);


--
-- Name: Tags Tags_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Tags"
    ADD CONSTRAINT "Tags_pkey" PRIMARY KEY (id);


--
-- Name: admin_permissions admin_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions
    ADD CONSTRAINT admin_permissions_pkey PRIMARY KEY (id);


--
-- Name: admin_permissions_role_links admin_permissions_role_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions_role_links
    ADD CONSTRAINT admin_permissions_role_links_pkey PRIMARY KEY (id);


--
-- Name: admin_permissions_role_links admin_permissions_role_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions_role_links
    ADD CONSTRAINT admin_permissions_role_links_unique UNIQUE (permission_id, role_id);


--
-- Name: admin_roles admin_roles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_roles
    ADD CONSTRAINT admin_roles_pkey PRIMARY KEY (id);


--
-- Name: admin_users admin_users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users
    ADD CONSTRAINT admin_users_pkey PRIMARY KEY (id);


--
-- Name: admin_users_roles_links admin_users_roles_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users_roles_links
    ADD CONSTRAINT admin_users_roles_links_pkey PRIMARY KEY (id);


--
-- Name: admin_users_roles_links admin_users_roles_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users_roles_links
    ADD CONSTRAINT admin_users_roles_links_unique UNIQUE (user_id, role_id);


--
-- Name: all_types all_types_a_uid_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.all_types
    ADD CONSTRAINT all_types_a_uid_unique UNIQUE (a_uid);


--
-- Name: all_types all_types_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.all_types
    ADD CONSTRAINT all_types_pkey PRIMARY KEY (id);


--
-- Name: articles_author_links articles_author_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_author_links
    ADD CONSTRAINT articles_author_links_pkey PRIMARY KEY (id);


--
-- Name: articles_author_links articles_author_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_author_links
    ADD CONSTRAINT articles_author_links_unique UNIQUE (article_id, user_id);


--
-- Name: articles_category_links articles_category_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_category_links
    ADD CONSTRAINT articles_category_links_pkey PRIMARY KEY (id);


--
-- Name: articles_category_links articles_category_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_category_links
    ADD CONSTRAINT articles_category_links_unique UNIQUE (article_id, category_id);


--
-- Name: articles_components articles_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_components
    ADD CONSTRAINT articles_components_pkey PRIMARY KEY (id);


--
-- Name: articles_editor_user_links articles_editor_user_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_editor_user_links
    ADD CONSTRAINT articles_editor_user_links_pkey PRIMARY KEY (id);


--
-- Name: articles_editor_user_links articles_editor_user_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_editor_user_links
    ADD CONSTRAINT articles_editor_user_links_unique UNIQUE (article_id, user_id);


--
-- Name: articles_localizations_links articles_localizations_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_localizations_links
    ADD CONSTRAINT articles_localizations_links_pkey PRIMARY KEY (id);


--
-- Name: articles_localizations_links articles_localizations_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_localizations_links
    ADD CONSTRAINT articles_localizations_links_unique UNIQUE (article_id, inv_article_id);


--
-- Name: articles articles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);


--
-- Name: articles_related_articles_links articles_related_articles_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_related_articles_links
    ADD CONSTRAINT articles_related_articles_links_pkey PRIMARY KEY (id);


--
-- Name: articles_related_articles_links articles_related_articles_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_related_articles_links
    ADD CONSTRAINT articles_related_articles_links_unique UNIQUE (article_id, inv_article_id);


--
-- Name: articles articles_slug_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_slug_unique UNIQUE (slug);


--
-- Name: articles_tags_links articles_tags_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_tags_links
    ADD CONSTRAINT articles_tags_links_pkey PRIMARY KEY (id);


--
-- Name: articles_tags_links articles_tags_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_tags_links
    ADD CONSTRAINT articles_tags_links_unique UNIQUE (article_id, tag_id);


--
-- Name: articles_components articles_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_components
    ADD CONSTRAINT articles_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: bus_stops_next_stop_links bus_stops_next_stop_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops_next_stop_links
    ADD CONSTRAINT bus_stops_next_stop_links_pkey PRIMARY KEY (id);


--
-- Name: bus_stops_next_stop_links bus_stops_next_stop_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops_next_stop_links
    ADD CONSTRAINT bus_stops_next_stop_links_unique UNIQUE (bus_stop_id, inv_bus_stop_id);


--
-- Name: bus_stops bus_stops_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops
    ADD CONSTRAINT bus_stops_pkey PRIMARY KEY (id);


--
-- Name: categories_parent_links categories_parent_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories_parent_links
    ADD CONSTRAINT categories_parent_links_pkey PRIMARY KEY (id);


--
-- Name: categories_parent_links categories_parent_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories_parent_links
    ADD CONSTRAINT categories_parent_links_unique UNIQUE (category_id, inv_category_id);


--
-- Name: categories categories_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_Sections_components components_blocks_Sections_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."components_blocks_Sections_components"
    ADD CONSTRAINT "components_blocks_Sections_components_pkey" PRIMARY KEY (id);


--
-- Name: components_blocks_Sections components_blocks_Sections_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."components_blocks_Sections"
    ADD CONSTRAINT "components_blocks_Sections_pkey" PRIMARY KEY (id);


--
-- Name: components_blocks_Sections_components components_blocks_Sections_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."components_blocks_Sections_components"
    ADD CONSTRAINT "components_blocks_Sections_unique" UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: components_blocks_galleries components_blocks_galleries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_galleries
    ADD CONSTRAINT components_blocks_galleries_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_heroes_components components_blocks_heroes_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_heroes_components
    ADD CONSTRAINT components_blocks_heroes_components_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_heroes components_blocks_heroes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_heroes
    ADD CONSTRAINT components_blocks_heroes_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_heroes_components components_blocks_heroes_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_heroes_components
    ADD CONSTRAINT components_blocks_heroes_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: components_blocks_quotes components_blocks_quotes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes
    ADD CONSTRAINT components_blocks_quotes_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_quotes_related_tags_links components_blocks_quotes_related_tags_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_related_tags_links
    ADD CONSTRAINT components_blocks_quotes_related_tags_links_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_quotes_related_tags_links components_blocks_quotes_related_tags_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_related_tags_links
    ADD CONSTRAINT components_blocks_quotes_related_tags_links_unique UNIQUE (quote_id, tag_id);


--
-- Name: components_blocks_quotes_said_by_links components_blocks_quotes_said_by_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_said_by_links
    ADD CONSTRAINT components_blocks_quotes_said_by_links_pkey PRIMARY KEY (id);


--
-- Name: components_blocks_quotes_said_by_links components_blocks_quotes_said_by_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_said_by_links
    ADD CONSTRAINT components_blocks_quotes_said_by_links_unique UNIQUE (quote_id, person_id);


--
-- Name: components_long_category_longs_components components_long_category_longs_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_components
    ADD CONSTRAINT components_long_category_longs_components_pkey PRIMARY KEY (id);


--
-- Name: components_long_category_longs components_long_category_longs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs
    ADD CONSTRAINT components_long_category_longs_pkey PRIMARY KEY (id);


--
-- Name: components_long_category_longs_related_people_links components_long_category_longs_related_people_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_related_people_links
    ADD CONSTRAINT components_long_category_longs_related_people_links_pkey PRIMARY KEY (id);


--
-- Name: components_long_category_longs_related_people_links components_long_category_longs_related_people_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_related_people_links
    ADD CONSTRAINT components_long_category_longs_related_people_links_unique UNIQUE (extremely_long_component_id, person_id);


--
-- Name: components_long_category_longs_components components_long_category_longs_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_components
    ADD CONSTRAINT components_long_category_longs_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: components_shared_links components_shared_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links
    ADD CONSTRAINT components_shared_links_pkey PRIMARY KEY (id);


--
-- Name: components_shared_links_product_links components_shared_links_product_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links_product_links
    ADD CONSTRAINT components_shared_links_product_links_pkey PRIMARY KEY (id);


--
-- Name: components_shared_links_product_links components_shared_links_product_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links_product_links
    ADD CONSTRAINT components_shared_links_product_links_unique UNIQUE (link_id, product_id);


--
-- Name: components_shared_postal_addresses components_shared_postal_addresses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_postal_addresses
    ADD CONSTRAINT components_shared_postal_addresses_pkey PRIMARY KEY (id);


--
-- Name: components_shared_seos components_shared_seos_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_seos
    ADD CONSTRAINT components_shared_seos_pkey PRIMARY KEY (id);


--
-- Name: files_folder_links files_folder_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_folder_links
    ADD CONSTRAINT files_folder_links_pkey PRIMARY KEY (id);


--
-- Name: files_folder_links files_folder_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_folder_links
    ADD CONSTRAINT files_folder_links_unique UNIQUE (file_id, folder_id);


--
-- Name: files files_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);


--
-- Name: files_related_morphs files_related_morphs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_related_morphs
    ADD CONSTRAINT files_related_morphs_pkey PRIMARY KEY (id);


--
-- Name: homepages_components homepages_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_components
    ADD CONSTRAINT homepages_components_pkey PRIMARY KEY (id);


--
-- Name: homepages_featured_articles_links homepages_featured_articles_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_featured_articles_links
    ADD CONSTRAINT homepages_featured_articles_links_pkey PRIMARY KEY (id);


--
-- Name: homepages_featured_articles_links homepages_featured_articles_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_featured_articles_links
    ADD CONSTRAINT homepages_featured_articles_links_unique UNIQUE (homepage_id, article_id);


--
-- Name: homepages_localizations_links homepages_localizations_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_localizations_links
    ADD CONSTRAINT homepages_localizations_links_pkey PRIMARY KEY (id);


--
-- Name: homepages_localizations_links homepages_localizations_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_localizations_links
    ADD CONSTRAINT homepages_localizations_links_unique UNIQUE (homepage_id, inv_homepage_id);


--
-- Name: homepages homepages_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages
    ADD CONSTRAINT homepages_pkey PRIMARY KEY (id);


--
-- Name: homepages_components homepages_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_components
    ADD CONSTRAINT homepages_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: i18n_locale i18n_locale_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.i18n_locale
    ADD CONSTRAINT i18n_locale_pkey PRIMARY KEY (id);


--
-- Name: international_organisation_certificates_articles_links international_organisation_certificates_articles_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_articles_links
    ADD CONSTRAINT international_organisation_certificates_articles_links_pkey PRIMARY KEY (id);


--
-- Name: international_organisation_certificates_articles_links international_organisation_certificates_articles_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_articles_links
    ADD CONSTRAINT international_organisation_certificates_articles_links_unique UNIQUE (international_certificate_id, article_id);


--
-- Name: international_organisation_certificates_components international_organisation_certificates_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_components
    ADD CONSTRAINT international_organisation_certificates_components_pkey PRIMARY KEY (id);


--
-- Name: international_organisation_certificates_issuer_links international_organisation_certificates_issuer_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_issuer_links
    ADD CONSTRAINT international_organisation_certificates_issuer_links_pkey PRIMARY KEY (id);


--
-- Name: international_organisation_certificates_issuer_links international_organisation_certificates_issuer_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_issuer_links
    ADD CONSTRAINT international_organisation_certificates_issuer_links_unique UNIQUE (international_certificate_id, person_id);


--
-- Name: international_organisation_certificates international_organisation_certificates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates
    ADD CONSTRAINT international_organisation_certificates_pkey PRIMARY KEY (id);


--
-- Name: international_organisation_certificates_components international_organisation_certificates_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_components
    ADD CONSTRAINT international_organisation_certificates_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: passportDocs passportDocs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."passportDocs"
    ADD CONSTRAINT "passportDocs_pkey" PRIMARY KEY (id);


--
-- Name: people_boss_links people_boss_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_boss_links
    ADD CONSTRAINT people_boss_links_pkey PRIMARY KEY (id);


--
-- Name: people_boss_links people_boss_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_boss_links
    ADD CONSTRAINT people_boss_links_unique UNIQUE (person_id, inv_person_id);


--
-- Name: people_components people_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_components
    ADD CONSTRAINT people_components_pkey PRIMARY KEY (id);


--
-- Name: people_friends_links people_friends_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_friends_links
    ADD CONSTRAINT people_friends_links_pkey PRIMARY KEY (id);


--
-- Name: people_friends_links people_friends_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_friends_links
    ADD CONSTRAINT people_friends_links_unique UNIQUE (person_id, inv_person_id);


--
-- Name: people_mentor_links people_mentor_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mentor_links
    ADD CONSTRAINT people_mentor_links_pkey PRIMARY KEY (id);


--
-- Name: people_mentor_links people_mentor_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mentor_links
    ADD CONSTRAINT people_mentor_links_unique UNIQUE (person_id, inv_person_id);


--
-- Name: people_passport_links people_passport_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_passport_links
    ADD CONSTRAINT people_passport_links_pkey PRIMARY KEY (id);


--
-- Name: people_passport_links people_passport_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_passport_links
    ADD CONSTRAINT people_passport_links_unique UNIQUE (person_id, passport_id);


--
-- Name: people_peers_links people_peers_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_peers_links
    ADD CONSTRAINT people_peers_links_pkey PRIMARY KEY (id);


--
-- Name: people_peers_links people_peers_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_peers_links
    ADD CONSTRAINT people_peers_links_unique UNIQUE (person_id, inv_person_id);


--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);


--
-- Name: people_spouse_links people_spouse_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_spouse_links
    ADD CONSTRAINT people_spouse_links_pkey PRIMARY KEY (id);


--
-- Name: people_spouse_links people_spouse_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_spouse_links
    ADD CONSTRAINT people_spouse_links_unique UNIQUE (person_id, inv_person_id);


--
-- Name: people_components people_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_components
    ADD CONSTRAINT people_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: remarks_about_morphs remarks_about_morphs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks_about_morphs
    ADD CONSTRAINT remarks_about_morphs_pkey PRIMARY KEY (id);


--
-- Name: remarks remarks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks
    ADD CONSTRAINT remarks_pkey PRIMARY KEY (id);


--
-- Name: seos_components seos_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos_components
    ADD CONSTRAINT seos_components_pkey PRIMARY KEY (id);


--
-- Name: seos seos_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos
    ADD CONSTRAINT seos_pkey PRIMARY KEY (id);


--
-- Name: seos_components seos_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos_components
    ADD CONSTRAINT seos_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: shop_products_labels_links shop_products_labels_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_labels_links
    ADD CONSTRAINT shop_products_labels_links_pkey PRIMARY KEY (id);


--
-- Name: shop_products_labels_links shop_products_labels_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_labels_links
    ADD CONSTRAINT shop_products_labels_links_unique UNIQUE (product_id, tag_id);


--
-- Name: shop_products_main_category_links shop_products_main_category_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_main_category_links
    ADD CONSTRAINT shop_products_main_category_links_pkey PRIMARY KEY (id);


--
-- Name: shop_products_main_category_links shop_products_main_category_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_main_category_links
    ADD CONSTRAINT shop_products_main_category_links_unique UNIQUE (product_id, category_id);


--
-- Name: strapi_api_token_permissions strapi_api_token_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions
    ADD CONSTRAINT strapi_api_token_permissions_pkey PRIMARY KEY (id);


--
-- Name: strapi_api_token_permissions_token_links strapi_api_token_permissions_token_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions_token_links
    ADD CONSTRAINT strapi_api_token_permissions_token_links_pkey PRIMARY KEY (id);


--
-- Name: strapi_api_token_permissions_token_links strapi_api_token_permissions_token_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions_token_links
    ADD CONSTRAINT strapi_api_token_permissions_token_links_unique UNIQUE (api_token_permission_id, api_token_id);


--
-- Name: strapi_api_tokens strapi_api_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_tokens
    ADD CONSTRAINT strapi_api_tokens_pkey PRIMARY KEY (id);


--
-- Name: strapi_core_store_settings strapi_core_store_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_core_store_settings
    ADD CONSTRAINT strapi_core_store_settings_pkey PRIMARY KEY (id);


--
-- Name: strapi_database_schema strapi_database_schema_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_database_schema
    ADD CONSTRAINT strapi_database_schema_pkey PRIMARY KEY (id);


--
-- Name: strapi_migrations strapi_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_migrations
    ADD CONSTRAINT strapi_migrations_pkey PRIMARY KEY (id);


--
-- Name: strapi_release_actions strapi_release_actions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions
    ADD CONSTRAINT strapi_release_actions_pkey PRIMARY KEY (id);


--
-- Name: strapi_release_actions_release_links strapi_release_actions_release_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions_release_links
    ADD CONSTRAINT strapi_release_actions_release_links_pkey PRIMARY KEY (id);


--
-- Name: strapi_release_actions_release_links strapi_release_actions_release_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions_release_links
    ADD CONSTRAINT strapi_release_actions_release_links_unique UNIQUE (release_action_id, release_id);


--
-- Name: strapi_releases strapi_releases_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_releases
    ADD CONSTRAINT strapi_releases_pkey PRIMARY KEY (id);


--
-- Name: strapi_transfer_token_permissions strapi_transfer_token_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions
    ADD CONSTRAINT strapi_transfer_token_permissions_pkey PRIMARY KEY (id);


--
-- Name: strapi_transfer_token_permissions_token_links strapi_transfer_token_permissions_token_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions_token_links
    ADD CONSTRAINT strapi_transfer_token_permissions_token_links_pkey PRIMARY KEY (id);


--
-- Name: strapi_transfer_token_permissions_token_links strapi_transfer_token_permissions_token_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions_token_links
    ADD CONSTRAINT strapi_transfer_token_permissions_token_links_unique UNIQUE (transfer_token_permission_id, transfer_token_id);


--
-- Name: strapi_transfer_tokens strapi_transfer_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_tokens
    ADD CONSTRAINT strapi_transfer_tokens_pkey PRIMARY KEY (id);


--
-- Name: strapi_webhooks strapi_webhooks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_webhooks
    ADD CONSTRAINT strapi_webhooks_pkey PRIMARY KEY (id);


--
-- Name: up_permissions up_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions
    ADD CONSTRAINT up_permissions_pkey PRIMARY KEY (id);


--
-- Name: up_permissions_role_links up_permissions_role_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions_role_links
    ADD CONSTRAINT up_permissions_role_links_pkey PRIMARY KEY (id);


--
-- Name: up_permissions_role_links up_permissions_role_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions_role_links
    ADD CONSTRAINT up_permissions_role_links_unique UNIQUE (permission_id, role_id);


--
-- Name: up_roles up_roles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_roles
    ADD CONSTRAINT up_roles_pkey PRIMARY KEY (id);


--
-- Name: up_users_components up_users_components_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_components
    ADD CONSTRAINT up_users_components_pkey PRIMARY KEY (id);


--
-- Name: up_users up_users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users
    ADD CONSTRAINT up_users_pkey PRIMARY KEY (id);


--
-- Name: up_users_role_links up_users_role_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_role_links
    ADD CONSTRAINT up_users_role_links_pkey PRIMARY KEY (id);


--
-- Name: up_users_role_links up_users_role_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_role_links
    ADD CONSTRAINT up_users_role_links_unique UNIQUE (user_id, role_id);


--
-- Name: up_users_components up_users_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_components
    ADD CONSTRAINT up_users_unique UNIQUE (entity_id, component_id, field, component_type);


--
-- Name: upload_folders_parent_links upload_folders_parent_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders_parent_links
    ADD CONSTRAINT upload_folders_parent_links_pkey PRIMARY KEY (id);


--
-- Name: upload_folders_parent_links upload_folders_parent_links_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders_parent_links
    ADD CONSTRAINT upload_folders_parent_links_unique UNIQUE (folder_id, inv_folder_id);


--
-- Name: upload_folders upload_folders_path_id_index; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders
    ADD CONSTRAINT upload_folders_path_id_index UNIQUE (path_id);


--
-- Name: upload_folders upload_folders_path_index; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders
    ADD CONSTRAINT upload_folders_path_index UNIQUE (path);


--
-- Name: upload_folders upload_folders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders
    ADD CONSTRAINT upload_folders_pkey PRIMARY KEY (id);


--
-- Name: Shop_Products_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "Shop_Products_created_by_id_fk" ON public."Shop_Products" USING btree (created_by_id);


--
-- Name: Shop_Products_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "Shop_Products_updated_by_id_fk" ON public."Shop_Products" USING btree (updated_by_id);


--
-- Name: Tags_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "Tags_created_by_id_fk" ON public."Tags" USING btree (created_by_id);


--
-- Name: Tags_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "Tags_updated_by_id_fk" ON public."Tags" USING btree (updated_by_id);


--
-- Name: admin_permissions_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_permissions_created_by_id_fk ON public.admin_permissions USING btree (created_by_id);


--
-- Name: admin_permissions_role_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_permissions_role_links_fk ON public.admin_permissions_role_links USING btree (permission_id);


--
-- Name: admin_permissions_role_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_permissions_role_links_inv_fk ON public.admin_permissions_role_links USING btree (role_id);


--
-- Name: admin_permissions_role_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_permissions_role_links_order_inv_fk ON public.admin_permissions_role_links USING btree (permission_order);


--
-- Name: admin_permissions_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_permissions_updated_by_id_fk ON public.admin_permissions USING btree (updated_by_id);


--
-- Name: admin_roles_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_roles_created_by_id_fk ON public.admin_roles USING btree (created_by_id);


--
-- Name: admin_roles_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_roles_updated_by_id_fk ON public.admin_roles USING btree (updated_by_id);


--
-- Name: admin_users_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_users_created_by_id_fk ON public.admin_users USING btree (created_by_id);


--
-- Name: admin_users_roles_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_users_roles_links_fk ON public.admin_users_roles_links USING btree (user_id);


--
-- Name: admin_users_roles_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_users_roles_links_inv_fk ON public.admin_users_roles_links USING btree (role_id);


--
-- Name: admin_users_roles_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_users_roles_links_order_fk ON public.admin_users_roles_links USING btree (role_order);


--
-- Name: admin_users_roles_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_users_roles_links_order_inv_fk ON public.admin_users_roles_links USING btree (user_order);


--
-- Name: admin_users_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admin_users_updated_by_id_fk ON public.admin_users USING btree (updated_by_id);


--
-- Name: all_types_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX all_types_created_by_id_fk ON public.all_types USING btree (created_by_id);


--
-- Name: all_types_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX all_types_updated_by_id_fk ON public.all_types USING btree (updated_by_id);


--
-- Name: articles_author_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_author_links_fk ON public.articles_author_links USING btree (article_id);


--
-- Name: articles_author_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_author_links_inv_fk ON public.articles_author_links USING btree (user_id);


--
-- Name: articles_author_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_author_links_order_inv_fk ON public.articles_author_links USING btree (article_order);


--
-- Name: articles_category_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_category_links_fk ON public.articles_category_links USING btree (article_id);


--
-- Name: articles_category_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_category_links_inv_fk ON public.articles_category_links USING btree (category_id);


--
-- Name: articles_category_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_category_links_order_inv_fk ON public.articles_category_links USING btree (article_order);


--
-- Name: articles_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_component_type_index ON public.articles_components USING btree (component_type);


--
-- Name: articles_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_created_by_id_fk ON public.articles USING btree (created_by_id);


--
-- Name: articles_editor_user_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_editor_user_links_fk ON public.articles_editor_user_links USING btree (article_id);


--
-- Name: articles_editor_user_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_editor_user_links_inv_fk ON public.articles_editor_user_links USING btree (user_id);


--
-- Name: articles_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_entity_fk ON public.articles_components USING btree (entity_id);


--
-- Name: articles_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_field_index ON public.articles_components USING btree (field);


--
-- Name: articles_localizations_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_localizations_links_fk ON public.articles_localizations_links USING btree (article_id);


--
-- Name: articles_localizations_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_localizations_links_inv_fk ON public.articles_localizations_links USING btree (inv_article_id);


--
-- Name: articles_localizations_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_localizations_links_order_fk ON public.articles_localizations_links USING btree (article_order);


--
-- Name: articles_related_articles_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_related_articles_links_fk ON public.articles_related_articles_links USING btree (article_id);


--
-- Name: articles_related_articles_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_related_articles_links_inv_fk ON public.articles_related_articles_links USING btree (inv_article_id);


--
-- Name: articles_related_articles_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_related_articles_links_order_fk ON public.articles_related_articles_links USING btree (article_order);


--
-- Name: articles_tags_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_tags_links_fk ON public.articles_tags_links USING btree (article_id);


--
-- Name: articles_tags_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_tags_links_inv_fk ON public.articles_tags_links USING btree (tag_id);


--
-- Name: articles_tags_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_tags_links_order_fk ON public.articles_tags_links USING btree (tag_order);


--
-- Name: articles_tags_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_tags_links_order_inv_fk ON public.articles_tags_links USING btree (article_order);


--
-- Name: articles_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_updated_by_id_fk ON public.articles USING btree (updated_by_id);


--
-- Name: bus_stops_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bus_stops_created_by_id_fk ON public.bus_stops USING btree (created_by_id);


--
-- Name: bus_stops_next_stop_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bus_stops_next_stop_links_fk ON public.bus_stops_next_stop_links USING btree (bus_stop_id);


--
-- Name: bus_stops_next_stop_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bus_stops_next_stop_links_inv_fk ON public.bus_stops_next_stop_links USING btree (inv_bus_stop_id);


--
-- Name: bus_stops_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bus_stops_updated_by_id_fk ON public.bus_stops USING btree (updated_by_id);


--
-- Name: categories_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX categories_created_by_id_fk ON public.categories USING btree (created_by_id);


--
-- Name: categories_parent_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX categories_parent_links_fk ON public.categories_parent_links USING btree (category_id);


--
-- Name: categories_parent_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX categories_parent_links_inv_fk ON public.categories_parent_links USING btree (inv_category_id);


--
-- Name: categories_parent_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX categories_parent_links_order_inv_fk ON public.categories_parent_links USING btree (category_order);


--
-- Name: categories_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX categories_updated_by_id_fk ON public.categories USING btree (updated_by_id);


--
-- Name: components_blocks_Sections_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "components_blocks_Sections_component_type_index" ON public."components_blocks_Sections_components" USING btree (component_type);


--
-- Name: components_blocks_Sections_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "components_blocks_Sections_entity_fk" ON public."components_blocks_Sections_components" USING btree (entity_id);


--
-- Name: components_blocks_Sections_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "components_blocks_Sections_field_index" ON public."components_blocks_Sections_components" USING btree (field);


--
-- Name: components_blocks_heroes_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_heroes_component_type_index ON public.components_blocks_heroes_components USING btree (component_type);


--
-- Name: components_blocks_heroes_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_heroes_entity_fk ON public.components_blocks_heroes_components USING btree (entity_id);


--
-- Name: components_blocks_heroes_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_heroes_field_index ON public.components_blocks_heroes_components USING btree (field);


--
-- Name: components_blocks_quotes_related_tags_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_quotes_related_tags_links_fk ON public.components_blocks_quotes_related_tags_links USING btree (quote_id);


--
-- Name: components_blocks_quotes_related_tags_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_quotes_related_tags_links_inv_fk ON public.components_blocks_quotes_related_tags_links USING btree (tag_id);


--
-- Name: components_blocks_quotes_related_tags_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_quotes_related_tags_links_order_fk ON public.components_blocks_quotes_related_tags_links USING btree (tag_order);


--
-- Name: components_blocks_quotes_said_by_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_quotes_said_by_links_fk ON public.components_blocks_quotes_said_by_links USING btree (quote_id);


--
-- Name: components_blocks_quotes_said_by_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_blocks_quotes_said_by_links_inv_fk ON public.components_blocks_quotes_said_by_links USING btree (person_id);


--
-- Name: components_long_category_longs_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_long_category_longs_component_type_index ON public.components_long_category_longs_components USING btree (component_type);


--
-- Name: components_long_category_longs_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_long_category_longs_entity_fk ON public.components_long_category_longs_components USING btree (entity_id);


--
-- Name: components_long_category_longs_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_long_category_longs_field_index ON public.components_long_category_longs_components USING btree (field);


--
-- Name: components_long_category_longs_related_people_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_long_category_longs_related_people_links_fk ON public.components_long_category_longs_related_people_links USING btree (extremely_long_component_id);


--
-- Name: components_long_category_longs_related_people_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_long_category_longs_related_people_links_inv_fk ON public.components_long_category_longs_related_people_links USING btree (person_id);


--
-- Name: components_long_category_longs_related_people_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_long_category_longs_related_people_links_order_fk ON public.components_long_category_longs_related_people_links USING btree (person_order);


--
-- Name: components_shared_links_product_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_shared_links_product_links_fk ON public.components_shared_links_product_links USING btree (link_id);


--
-- Name: components_shared_links_product_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX components_shared_links_product_links_inv_fk ON public.components_shared_links_product_links USING btree (product_id);


--
-- Name: files_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_created_by_id_fk ON public.files USING btree (created_by_id);


--
-- Name: files_folder_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_folder_links_fk ON public.files_folder_links USING btree (file_id);


--
-- Name: files_folder_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_folder_links_inv_fk ON public.files_folder_links USING btree (folder_id);


--
-- Name: files_folder_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_folder_links_order_inv_fk ON public.files_folder_links USING btree (file_order);


--
-- Name: files_related_morphs_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_related_morphs_fk ON public.files_related_morphs USING btree (file_id);


--
-- Name: files_related_morphs_id_column_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_related_morphs_id_column_index ON public.files_related_morphs USING btree (related_id);


--
-- Name: files_related_morphs_order_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_related_morphs_order_index ON public.files_related_morphs USING btree ("order");


--
-- Name: files_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_updated_by_id_fk ON public.files USING btree (updated_by_id);


--
-- Name: homepages_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_component_type_index ON public.homepages_components USING btree (component_type);


--
-- Name: homepages_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_created_by_id_fk ON public.homepages USING btree (created_by_id);


--
-- Name: homepages_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_entity_fk ON public.homepages_components USING btree (entity_id);


--
-- Name: homepages_featured_articles_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_featured_articles_links_fk ON public.homepages_featured_articles_links USING btree (homepage_id);


--
-- Name: homepages_featured_articles_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_featured_articles_links_inv_fk ON public.homepages_featured_articles_links USING btree (article_id);


--
-- Name: homepages_featured_articles_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_featured_articles_links_order_fk ON public.homepages_featured_articles_links USING btree (article_order);


--
-- Name: homepages_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_field_index ON public.homepages_components USING btree (field);


--
-- Name: homepages_localizations_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_localizations_links_fk ON public.homepages_localizations_links USING btree (homepage_id);


--
-- Name: homepages_localizations_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_localizations_links_inv_fk ON public.homepages_localizations_links USING btree (inv_homepage_id);


--
-- Name: homepages_localizations_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_localizations_links_order_fk ON public.homepages_localizations_links USING btree (homepage_order);


--
-- Name: homepages_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX homepages_updated_by_id_fk ON public.homepages USING btree (updated_by_id);


--
-- Name: i18n_locale_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX i18n_locale_created_by_id_fk ON public.i18n_locale USING btree (created_by_id);


--
-- Name: i18n_locale_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX i18n_locale_updated_by_id_fk ON public.i18n_locale USING btree (updated_by_id);


--
-- Name: international_organisation_certificates_articles_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_articles_links_fk ON public.international_organisation_certificates_articles_links USING btree (international_certificate_id);


--
-- Name: international_organisation_certificates_articles_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_articles_links_inv_fk ON public.international_organisation_certificates_articles_links USING btree (article_id);


--
-- Name: international_organisation_certificates_articles_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_articles_links_order_fk ON public.international_organisation_certificates_articles_links USING btree (article_order);


--
-- Name: international_organisation_certificates_articles_links_order_in; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_articles_links_order_in ON public.international_organisation_certificates_articles_links USING btree (international_certificate_order);


--
-- Name: international_organisation_certificates_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_component_type_index ON public.international_organisation_certificates_components USING btree (component_type);


--
-- Name: international_organisation_certificates_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_created_by_id_fk ON public.international_organisation_certificates USING btree (created_by_id);


--
-- Name: international_organisation_certificates_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_entity_fk ON public.international_organisation_certificates_components USING btree (entity_id);


--
-- Name: international_organisation_certificates_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_field_index ON public.international_organisation_certificates_components USING btree (field);


--
-- Name: international_organisation_certificates_issuer_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_issuer_links_fk ON public.international_organisation_certificates_issuer_links USING btree (international_certificate_id);


--
-- Name: international_organisation_certificates_issuer_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_issuer_links_inv_fk ON public.international_organisation_certificates_issuer_links USING btree (person_id);


--
-- Name: international_organisation_certificates_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX international_organisation_certificates_updated_by_id_fk ON public.international_organisation_certificates USING btree (updated_by_id);


--
-- Name: passportDocs_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "passportDocs_created_by_id_fk" ON public."passportDocs" USING btree (created_by_id);


--
-- Name: passportDocs_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "passportDocs_updated_by_id_fk" ON public."passportDocs" USING btree (updated_by_id);


--
-- Name: people_boss_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_boss_links_fk ON public.people_boss_links USING btree (person_id);


--
-- Name: people_boss_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_boss_links_inv_fk ON public.people_boss_links USING btree (inv_person_id);


--
-- Name: people_boss_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_boss_links_order_inv_fk ON public.people_boss_links USING btree (person_order);


--
-- Name: people_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_component_type_index ON public.people_components USING btree (component_type);


--
-- Name: people_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_created_by_id_fk ON public.people USING btree (created_by_id);


--
-- Name: people_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_entity_fk ON public.people_components USING btree (entity_id);


--
-- Name: people_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_field_index ON public.people_components USING btree (field);


--
-- Name: people_friends_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_friends_links_fk ON public.people_friends_links USING btree (person_id);


--
-- Name: people_friends_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_friends_links_inv_fk ON public.people_friends_links USING btree (inv_person_id);


--
-- Name: people_friends_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_friends_links_order_fk ON public.people_friends_links USING btree (person_order);


--
-- Name: people_friends_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_friends_links_order_inv_fk ON public.people_friends_links USING btree (inv_person_order);


--
-- Name: people_mentor_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mentor_links_fk ON public.people_mentor_links USING btree (person_id);


--
-- Name: people_mentor_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mentor_links_inv_fk ON public.people_mentor_links USING btree (inv_person_id);


--
-- Name: people_passport_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_passport_links_fk ON public.people_passport_links USING btree (person_id);


--
-- Name: people_passport_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_passport_links_inv_fk ON public.people_passport_links USING btree (passport_id);


--
-- Name: people_peers_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_peers_links_fk ON public.people_peers_links USING btree (person_id);


--
-- Name: people_peers_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_peers_links_inv_fk ON public.people_peers_links USING btree (inv_person_id);


--
-- Name: people_peers_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_peers_links_order_fk ON public.people_peers_links USING btree (person_order);


--
-- Name: people_spouse_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_spouse_links_fk ON public.people_spouse_links USING btree (person_id);


--
-- Name: people_spouse_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_spouse_links_inv_fk ON public.people_spouse_links USING btree (inv_person_id);


--
-- Name: people_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_updated_by_id_fk ON public.people USING btree (updated_by_id);


--
-- Name: remarks_about_morphs_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remarks_about_morphs_fk ON public.remarks_about_morphs USING btree (remark_id);


--
-- Name: remarks_about_morphs_id_column_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remarks_about_morphs_id_column_index ON public.remarks_about_morphs USING btree (about_id);


--
-- Name: remarks_about_morphs_order_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remarks_about_morphs_order_index ON public.remarks_about_morphs USING btree ("order");


--
-- Name: remarks_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remarks_created_by_id_fk ON public.remarks USING btree (created_by_id);


--
-- Name: remarks_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remarks_updated_by_id_fk ON public.remarks USING btree (updated_by_id);


--
-- Name: seos_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seos_component_type_index ON public.seos_components USING btree (component_type);


--
-- Name: seos_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seos_created_by_id_fk ON public.seos USING btree (created_by_id);


--
-- Name: seos_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seos_entity_fk ON public.seos_components USING btree (entity_id);


--
-- Name: seos_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seos_field_index ON public.seos_components USING btree (field);


--
-- Name: seos_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seos_updated_by_id_fk ON public.seos USING btree (updated_by_id);


--
-- Name: shop_products_labels_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shop_products_labels_links_fk ON public.shop_products_labels_links USING btree (product_id);


--
-- Name: shop_products_labels_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shop_products_labels_links_inv_fk ON public.shop_products_labels_links USING btree (tag_id);


--
-- Name: shop_products_labels_links_order_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shop_products_labels_links_order_fk ON public.shop_products_labels_links USING btree (tag_order);


--
-- Name: shop_products_main_category_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shop_products_main_category_links_fk ON public.shop_products_main_category_links USING btree (product_id);


--
-- Name: shop_products_main_category_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shop_products_main_category_links_inv_fk ON public.shop_products_main_category_links USING btree (category_id);


--
-- Name: strapi_api_token_permissions_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_token_permissions_created_by_id_fk ON public.strapi_api_token_permissions USING btree (created_by_id);


--
-- Name: strapi_api_token_permissions_token_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_token_permissions_token_links_fk ON public.strapi_api_token_permissions_token_links USING btree (api_token_permission_id);


--
-- Name: strapi_api_token_permissions_token_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_token_permissions_token_links_inv_fk ON public.strapi_api_token_permissions_token_links USING btree (api_token_id);


--
-- Name: strapi_api_token_permissions_token_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_token_permissions_token_links_order_inv_fk ON public.strapi_api_token_permissions_token_links USING btree (api_token_permission_order);


--
-- Name: strapi_api_token_permissions_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_token_permissions_updated_by_id_fk ON public.strapi_api_token_permissions USING btree (updated_by_id);


--
-- Name: strapi_api_tokens_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_tokens_created_by_id_fk ON public.strapi_api_tokens USING btree (created_by_id);


--
-- Name: strapi_api_tokens_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_api_tokens_updated_by_id_fk ON public.strapi_api_tokens USING btree (updated_by_id);


--
-- Name: strapi_release_actions_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_release_actions_created_by_id_fk ON public.strapi_release_actions USING btree (created_by_id);


--
-- Name: strapi_release_actions_release_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_release_actions_release_links_fk ON public.strapi_release_actions_release_links USING btree (release_action_id);


--
-- Name: strapi_release_actions_release_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_release_actions_release_links_inv_fk ON public.strapi_release_actions_release_links USING btree (release_id);


--
-- Name: strapi_release_actions_release_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_release_actions_release_links_order_inv_fk ON public.strapi_release_actions_release_links USING btree (release_action_order);


--
-- Name: strapi_release_actions_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_release_actions_updated_by_id_fk ON public.strapi_release_actions USING btree (updated_by_id);


--
-- Name: strapi_releases_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_releases_created_by_id_fk ON public.strapi_releases USING btree (created_by_id);


--
-- Name: strapi_releases_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_releases_updated_by_id_fk ON public.strapi_releases USING btree (updated_by_id);


--
-- Name: strapi_transfer_token_permissions_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_token_permissions_created_by_id_fk ON public.strapi_transfer_token_permissions USING btree (created_by_id);


--
-- Name: strapi_transfer_token_permissions_token_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_token_permissions_token_links_fk ON public.strapi_transfer_token_permissions_token_links USING btree (transfer_token_permission_id);


--
-- Name: strapi_transfer_token_permissions_token_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_token_permissions_token_links_inv_fk ON public.strapi_transfer_token_permissions_token_links USING btree (transfer_token_id);


--
-- Name: strapi_transfer_token_permissions_token_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_token_permissions_token_links_order_inv_fk ON public.strapi_transfer_token_permissions_token_links USING btree (transfer_token_permission_order);


--
-- Name: strapi_transfer_token_permissions_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_token_permissions_updated_by_id_fk ON public.strapi_transfer_token_permissions USING btree (updated_by_id);


--
-- Name: strapi_transfer_tokens_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_tokens_created_by_id_fk ON public.strapi_transfer_tokens USING btree (created_by_id);


--
-- Name: strapi_transfer_tokens_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strapi_transfer_tokens_updated_by_id_fk ON public.strapi_transfer_tokens USING btree (updated_by_id);


--
-- Name: up_permissions_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_permissions_created_by_id_fk ON public.up_permissions USING btree (created_by_id);


--
-- Name: up_permissions_role_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_permissions_role_links_fk ON public.up_permissions_role_links USING btree (permission_id);


--
-- Name: up_permissions_role_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_permissions_role_links_inv_fk ON public.up_permissions_role_links USING btree (role_id);


--
-- Name: up_permissions_role_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_permissions_role_links_order_inv_fk ON public.up_permissions_role_links USING btree (permission_order);


--
-- Name: up_permissions_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_permissions_updated_by_id_fk ON public.up_permissions USING btree (updated_by_id);


--
-- Name: up_roles_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_roles_created_by_id_fk ON public.up_roles USING btree (created_by_id);


--
-- Name: up_roles_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_roles_updated_by_id_fk ON public.up_roles USING btree (updated_by_id);


--
-- Name: up_users_component_type_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_component_type_index ON public.up_users_components USING btree (component_type);


--
-- Name: up_users_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_created_by_id_fk ON public.up_users USING btree (created_by_id);


--
-- Name: up_users_entity_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_entity_fk ON public.up_users_components USING btree (entity_id);


--
-- Name: up_users_field_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_field_index ON public.up_users_components USING btree (field);


--
-- Name: up_users_role_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_role_links_fk ON public.up_users_role_links USING btree (user_id);


--
-- Name: up_users_role_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_role_links_inv_fk ON public.up_users_role_links USING btree (role_id);


--
-- Name: up_users_role_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_role_links_order_inv_fk ON public.up_users_role_links USING btree (user_order);


--
-- Name: up_users_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX up_users_updated_by_id_fk ON public.up_users USING btree (updated_by_id);


--
-- Name: upload_files_created_at_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_files_created_at_index ON public.files USING btree (created_at);


--
-- Name: upload_files_ext_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_files_ext_index ON public.files USING btree (ext);


--
-- Name: upload_files_folder_path_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_files_folder_path_index ON public.files USING btree (folder_path);


--
-- Name: upload_files_name_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_files_name_index ON public.files USING btree (name);


--
-- Name: upload_files_size_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_files_size_index ON public.files USING btree (size);


--
-- Name: upload_files_updated_at_index; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_files_updated_at_index ON public.files USING btree (updated_at);


--
-- Name: upload_folders_created_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_folders_created_by_id_fk ON public.upload_folders USING btree (created_by_id);


--
-- Name: upload_folders_parent_links_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_folders_parent_links_fk ON public.upload_folders_parent_links USING btree (folder_id);


--
-- Name: upload_folders_parent_links_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_folders_parent_links_inv_fk ON public.upload_folders_parent_links USING btree (inv_folder_id);


--
-- Name: upload_folders_parent_links_order_inv_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_folders_parent_links_order_inv_fk ON public.upload_folders_parent_links USING btree (folder_order);


--
-- Name: upload_folders_updated_by_id_fk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upload_folders_updated_by_id_fk ON public.upload_folders USING btree (updated_by_id);


--
-- Name: Shop_Products Shop_Products_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Shop_Products"
    ADD CONSTRAINT "Shop_Products_created_by_id_fk" FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: Shop_Products Shop_Products_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Shop_Products"
    ADD CONSTRAINT "Shop_Products_updated_by_id_fk" FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: Tags Tags_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Tags"
    ADD CONSTRAINT "Tags_created_by_id_fk" FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: Tags Tags_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."Tags"
    ADD CONSTRAINT "Tags_updated_by_id_fk" FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: admin_permissions admin_permissions_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions
    ADD CONSTRAINT admin_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: admin_permissions_role_links admin_permissions_role_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions_role_links
    ADD CONSTRAINT admin_permissions_role_links_fk FOREIGN KEY (permission_id) REFERENCES public.admin_permissions(id) ON DELETE CASCADE;


--
-- Name: admin_permissions_role_links admin_permissions_role_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions_role_links
    ADD CONSTRAINT admin_permissions_role_links_inv_fk FOREIGN KEY (role_id) REFERENCES public.admin_roles(id) ON DELETE CASCADE;


--
-- Name: admin_permissions admin_permissions_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_permissions
    ADD CONSTRAINT admin_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: admin_roles admin_roles_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_roles
    ADD CONSTRAINT admin_roles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: admin_roles admin_roles_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_roles
    ADD CONSTRAINT admin_roles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: admin_users admin_users_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users
    ADD CONSTRAINT admin_users_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: admin_users_roles_links admin_users_roles_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users_roles_links
    ADD CONSTRAINT admin_users_roles_links_fk FOREIGN KEY (user_id) REFERENCES public.admin_users(id) ON DELETE CASCADE;


--
-- Name: admin_users_roles_links admin_users_roles_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users_roles_links
    ADD CONSTRAINT admin_users_roles_links_inv_fk FOREIGN KEY (role_id) REFERENCES public.admin_roles(id) ON DELETE CASCADE;


--
-- Name: admin_users admin_users_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admin_users
    ADD CONSTRAINT admin_users_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: all_types all_types_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.all_types
    ADD CONSTRAINT all_types_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: all_types all_types_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.all_types
    ADD CONSTRAINT all_types_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: articles_author_links articles_author_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_author_links
    ADD CONSTRAINT articles_author_links_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_author_links articles_author_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_author_links
    ADD CONSTRAINT articles_author_links_inv_fk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE;


--
-- Name: articles_category_links articles_category_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_category_links
    ADD CONSTRAINT articles_category_links_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_category_links articles_category_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_category_links
    ADD CONSTRAINT articles_category_links_inv_fk FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE CASCADE;


--
-- Name: articles articles_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: articles_editor_user_links articles_editor_user_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_editor_user_links
    ADD CONSTRAINT articles_editor_user_links_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_editor_user_links articles_editor_user_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_editor_user_links
    ADD CONSTRAINT articles_editor_user_links_inv_fk FOREIGN KEY (user_id) REFERENCES public.admin_users(id) ON DELETE CASCADE;


--
-- Name: articles_components articles_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_components
    ADD CONSTRAINT articles_entity_fk FOREIGN KEY (entity_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_localizations_links articles_localizations_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_localizations_links
    ADD CONSTRAINT articles_localizations_links_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_localizations_links articles_localizations_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_localizations_links
    ADD CONSTRAINT articles_localizations_links_inv_fk FOREIGN KEY (inv_article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_related_articles_links articles_related_articles_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_related_articles_links
    ADD CONSTRAINT articles_related_articles_links_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_related_articles_links articles_related_articles_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_related_articles_links
    ADD CONSTRAINT articles_related_articles_links_inv_fk FOREIGN KEY (inv_article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_tags_links articles_tags_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_tags_links
    ADD CONSTRAINT articles_tags_links_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: articles_tags_links articles_tags_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles_tags_links
    ADD CONSTRAINT articles_tags_links_inv_fk FOREIGN KEY (tag_id) REFERENCES public."Tags"(id) ON DELETE CASCADE;


--
-- Name: articles articles_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: bus_stops bus_stops_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops
    ADD CONSTRAINT bus_stops_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: bus_stops_next_stop_links bus_stops_next_stop_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops_next_stop_links
    ADD CONSTRAINT bus_stops_next_stop_links_fk FOREIGN KEY (bus_stop_id) REFERENCES public.bus_stops(id) ON DELETE CASCADE;


--
-- Name: bus_stops_next_stop_links bus_stops_next_stop_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops_next_stop_links
    ADD CONSTRAINT bus_stops_next_stop_links_inv_fk FOREIGN KEY (inv_bus_stop_id) REFERENCES public.bus_stops(id) ON DELETE CASCADE;


--
-- Name: bus_stops bus_stops_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bus_stops
    ADD CONSTRAINT bus_stops_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: categories categories_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: categories_parent_links categories_parent_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories_parent_links
    ADD CONSTRAINT categories_parent_links_fk FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE CASCADE;


--
-- Name: categories_parent_links categories_parent_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories_parent_links
    ADD CONSTRAINT categories_parent_links_inv_fk FOREIGN KEY (inv_category_id) REFERENCES public.categories(id) ON DELETE CASCADE;


--
-- Name: categories categories_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: components_blocks_Sections_components components_blocks_Sections_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."components_blocks_Sections_components"
    ADD CONSTRAINT "components_blocks_Sections_entity_fk" FOREIGN KEY (entity_id) REFERENCES public."components_blocks_Sections"(id) ON DELETE CASCADE;


--
-- Name: components_blocks_heroes_components components_blocks_heroes_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_heroes_components
    ADD CONSTRAINT components_blocks_heroes_entity_fk FOREIGN KEY (entity_id) REFERENCES public.components_blocks_heroes(id) ON DELETE CASCADE;


--
-- Name: components_blocks_quotes_related_tags_links components_blocks_quotes_related_tags_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_related_tags_links
    ADD CONSTRAINT components_blocks_quotes_related_tags_links_fk FOREIGN KEY (quote_id) REFERENCES public.components_blocks_quotes(id) ON DELETE CASCADE;


--
-- Name: components_blocks_quotes_related_tags_links components_blocks_quotes_related_tags_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_related_tags_links
    ADD CONSTRAINT components_blocks_quotes_related_tags_links_inv_fk FOREIGN KEY (tag_id) REFERENCES public."Tags"(id) ON DELETE CASCADE;


--
-- Name: components_blocks_quotes_said_by_links components_blocks_quotes_said_by_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_said_by_links
    ADD CONSTRAINT components_blocks_quotes_said_by_links_fk FOREIGN KEY (quote_id) REFERENCES public.components_blocks_quotes(id) ON DELETE CASCADE;


--
-- Name: components_blocks_quotes_said_by_links components_blocks_quotes_said_by_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_blocks_quotes_said_by_links
    ADD CONSTRAINT components_blocks_quotes_said_by_links_inv_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: components_long_category_longs_components components_long_category_longs_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_components
    ADD CONSTRAINT components_long_category_longs_entity_fk FOREIGN KEY (entity_id) REFERENCES public.components_long_category_longs(id) ON DELETE CASCADE;


--
-- Name: components_long_category_longs_related_people_links components_long_category_longs_related_people_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_related_people_links
    ADD CONSTRAINT components_long_category_longs_related_people_links_fk FOREIGN KEY (extremely_long_component_id) REFERENCES public.components_long_category_longs(id) ON DELETE CASCADE;


--
-- Name: components_long_category_longs_related_people_links components_long_category_longs_related_people_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_long_category_longs_related_people_links
    ADD CONSTRAINT components_long_category_longs_related_people_links_inv_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: components_shared_links_product_links components_shared_links_product_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links_product_links
    ADD CONSTRAINT components_shared_links_product_links_fk FOREIGN KEY (link_id) REFERENCES public.components_shared_links(id) ON DELETE CASCADE;


--
-- Name: components_shared_links_product_links components_shared_links_product_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.components_shared_links_product_links
    ADD CONSTRAINT components_shared_links_product_links_inv_fk FOREIGN KEY (product_id) REFERENCES public."Shop_Products"(id) ON DELETE CASCADE;


--
-- Name: files files_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: files_folder_links files_folder_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_folder_links
    ADD CONSTRAINT files_folder_links_fk FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE;


--
-- Name: files_folder_links files_folder_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_folder_links
    ADD CONSTRAINT files_folder_links_inv_fk FOREIGN KEY (folder_id) REFERENCES public.upload_folders(id) ON DELETE CASCADE;


--
-- Name: files_related_morphs files_related_morphs_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_related_morphs
    ADD CONSTRAINT files_related_morphs_fk FOREIGN KEY (file_id) REFERENCES public.files(id) ON DELETE CASCADE;


--
-- Name: files files_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: homepages homepages_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages
    ADD CONSTRAINT homepages_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: homepages_components homepages_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_components
    ADD CONSTRAINT homepages_entity_fk FOREIGN KEY (entity_id) REFERENCES public.homepages(id) ON DELETE CASCADE;


--
-- Name: homepages_featured_articles_links homepages_featured_articles_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_featured_articles_links
    ADD CONSTRAINT homepages_featured_articles_links_fk FOREIGN KEY (homepage_id) REFERENCES public.homepages(id) ON DELETE CASCADE;


--
-- Name: homepages_featured_articles_links homepages_featured_articles_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_featured_articles_links
    ADD CONSTRAINT homepages_featured_articles_links_inv_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: homepages_localizations_links homepages_localizations_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_localizations_links
    ADD CONSTRAINT homepages_localizations_links_fk FOREIGN KEY (homepage_id) REFERENCES public.homepages(id) ON DELETE CASCADE;


--
-- Name: homepages_localizations_links homepages_localizations_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages_localizations_links
    ADD CONSTRAINT homepages_localizations_links_inv_fk FOREIGN KEY (inv_homepage_id) REFERENCES public.homepages(id) ON DELETE CASCADE;


--
-- Name: homepages homepages_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.homepages
    ADD CONSTRAINT homepages_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: i18n_locale i18n_locale_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.i18n_locale
    ADD CONSTRAINT i18n_locale_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: i18n_locale i18n_locale_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.i18n_locale
    ADD CONSTRAINT i18n_locale_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: international_organisation_certificates_articles_links international_organisation_certificates_articles_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_articles_links
    ADD CONSTRAINT international_organisation_certificates_articles_links_fk FOREIGN KEY (international_certificate_id) REFERENCES public.international_organisation_certificates(id) ON DELETE CASCADE;


--
-- Name: international_organisation_certificates_articles_links international_organisation_certificates_articles_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_articles_links
    ADD CONSTRAINT international_organisation_certificates_articles_links_inv_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;


--
-- Name: international_organisation_certificates international_organisation_certificates_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates
    ADD CONSTRAINT international_organisation_certificates_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: international_organisation_certificates_components international_organisation_certificates_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_components
    ADD CONSTRAINT international_organisation_certificates_entity_fk FOREIGN KEY (entity_id) REFERENCES public.international_organisation_certificates(id) ON DELETE CASCADE;


--
-- Name: international_organisation_certificates_issuer_links international_organisation_certificates_issuer_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_issuer_links
    ADD CONSTRAINT international_organisation_certificates_issuer_links_fk FOREIGN KEY (international_certificate_id) REFERENCES public.international_organisation_certificates(id) ON DELETE CASCADE;


--
-- Name: international_organisation_certificates_issuer_links international_organisation_certificates_issuer_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates_issuer_links
    ADD CONSTRAINT international_organisation_certificates_issuer_links_inv_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: international_organisation_certificates international_organisation_certificates_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.international_organisation_certificates
    ADD CONSTRAINT international_organisation_certificates_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: passportDocs passportDocs_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."passportDocs"
    ADD CONSTRAINT "passportDocs_created_by_id_fk" FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: passportDocs passportDocs_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."passportDocs"
    ADD CONSTRAINT "passportDocs_updated_by_id_fk" FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: people_boss_links people_boss_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_boss_links
    ADD CONSTRAINT people_boss_links_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_boss_links people_boss_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_boss_links
    ADD CONSTRAINT people_boss_links_inv_fk FOREIGN KEY (inv_person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people people_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: people_components people_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_components
    ADD CONSTRAINT people_entity_fk FOREIGN KEY (entity_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_friends_links people_friends_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_friends_links
    ADD CONSTRAINT people_friends_links_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_friends_links people_friends_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_friends_links
    ADD CONSTRAINT people_friends_links_inv_fk FOREIGN KEY (inv_person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_mentor_links people_mentor_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mentor_links
    ADD CONSTRAINT people_mentor_links_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_mentor_links people_mentor_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mentor_links
    ADD CONSTRAINT people_mentor_links_inv_fk FOREIGN KEY (inv_person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_passport_links people_passport_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_passport_links
    ADD CONSTRAINT people_passport_links_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_passport_links people_passport_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_passport_links
    ADD CONSTRAINT people_passport_links_inv_fk FOREIGN KEY (passport_id) REFERENCES public."passportDocs"(id) ON DELETE CASCADE;


--
-- Name: people_peers_links people_peers_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_peers_links
    ADD CONSTRAINT people_peers_links_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_peers_links people_peers_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_peers_links
    ADD CONSTRAINT people_peers_links_inv_fk FOREIGN KEY (inv_person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_spouse_links people_spouse_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_spouse_links
    ADD CONSTRAINT people_spouse_links_fk FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people_spouse_links people_spouse_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_spouse_links
    ADD CONSTRAINT people_spouse_links_inv_fk FOREIGN KEY (inv_person_id) REFERENCES public.people(id) ON DELETE CASCADE;


--
-- Name: people people_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: remarks_about_morphs remarks_about_morphs_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks_about_morphs
    ADD CONSTRAINT remarks_about_morphs_fk FOREIGN KEY (remark_id) REFERENCES public.remarks(id) ON DELETE CASCADE;


--
-- Name: remarks remarks_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks
    ADD CONSTRAINT remarks_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: remarks remarks_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.remarks
    ADD CONSTRAINT remarks_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: seos seos_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos
    ADD CONSTRAINT seos_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: seos_components seos_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos_components
    ADD CONSTRAINT seos_entity_fk FOREIGN KEY (entity_id) REFERENCES public.seos(id) ON DELETE CASCADE;


--
-- Name: seos seos_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seos
    ADD CONSTRAINT seos_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: shop_products_labels_links shop_products_labels_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_labels_links
    ADD CONSTRAINT shop_products_labels_links_fk FOREIGN KEY (product_id) REFERENCES public."Shop_Products"(id) ON DELETE CASCADE;


--
-- Name: shop_products_labels_links shop_products_labels_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_labels_links
    ADD CONSTRAINT shop_products_labels_links_inv_fk FOREIGN KEY (tag_id) REFERENCES public."Tags"(id) ON DELETE CASCADE;


--
-- Name: shop_products_main_category_links shop_products_main_category_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_main_category_links
    ADD CONSTRAINT shop_products_main_category_links_fk FOREIGN KEY (product_id) REFERENCES public."Shop_Products"(id) ON DELETE CASCADE;


--
-- Name: shop_products_main_category_links shop_products_main_category_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shop_products_main_category_links
    ADD CONSTRAINT shop_products_main_category_links_inv_fk FOREIGN KEY (category_id) REFERENCES public.categories(id) ON DELETE CASCADE;


--
-- Name: strapi_api_token_permissions strapi_api_token_permissions_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions
    ADD CONSTRAINT strapi_api_token_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_api_token_permissions_token_links strapi_api_token_permissions_token_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions_token_links
    ADD CONSTRAINT strapi_api_token_permissions_token_links_fk FOREIGN KEY (api_token_permission_id) REFERENCES public.strapi_api_token_permissions(id) ON DELETE CASCADE;


--
-- Name: strapi_api_token_permissions_token_links strapi_api_token_permissions_token_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions_token_links
    ADD CONSTRAINT strapi_api_token_permissions_token_links_inv_fk FOREIGN KEY (api_token_id) REFERENCES public.strapi_api_tokens(id) ON DELETE CASCADE;


--
-- Name: strapi_api_token_permissions strapi_api_token_permissions_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_token_permissions
    ADD CONSTRAINT strapi_api_token_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_api_tokens strapi_api_tokens_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_tokens
    ADD CONSTRAINT strapi_api_tokens_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_api_tokens strapi_api_tokens_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_api_tokens
    ADD CONSTRAINT strapi_api_tokens_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_release_actions strapi_release_actions_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions
    ADD CONSTRAINT strapi_release_actions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_release_actions_release_links strapi_release_actions_release_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions_release_links
    ADD CONSTRAINT strapi_release_actions_release_links_fk FOREIGN KEY (release_action_id) REFERENCES public.strapi_release_actions(id) ON DELETE CASCADE;


--
-- Name: strapi_release_actions_release_links strapi_release_actions_release_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions_release_links
    ADD CONSTRAINT strapi_release_actions_release_links_inv_fk FOREIGN KEY (release_id) REFERENCES public.strapi_releases(id) ON DELETE CASCADE;


--
-- Name: strapi_release_actions strapi_release_actions_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_release_actions
    ADD CONSTRAINT strapi_release_actions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_releases strapi_releases_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_releases
    ADD CONSTRAINT strapi_releases_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_releases strapi_releases_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_releases
    ADD CONSTRAINT strapi_releases_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_transfer_token_permissions strapi_transfer_token_permissions_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions
    ADD CONSTRAINT strapi_transfer_token_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_transfer_token_permissions_token_links strapi_transfer_token_permissions_token_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions_token_links
    ADD CONSTRAINT strapi_transfer_token_permissions_token_links_fk FOREIGN KEY (transfer_token_permission_id) REFERENCES public.strapi_transfer_token_permissions(id) ON DELETE CASCADE;


--
-- Name: strapi_transfer_token_permissions_token_links strapi_transfer_token_permissions_token_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions_token_links
    ADD CONSTRAINT strapi_transfer_token_permissions_token_links_inv_fk FOREIGN KEY (transfer_token_id) REFERENCES public.strapi_transfer_tokens(id) ON DELETE CASCADE;


--
-- Name: strapi_transfer_token_permissions strapi_transfer_token_permissions_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_token_permissions
    ADD CONSTRAINT strapi_transfer_token_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_transfer_tokens strapi_transfer_tokens_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_tokens
    ADD CONSTRAINT strapi_transfer_tokens_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: strapi_transfer_tokens strapi_transfer_tokens_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strapi_transfer_tokens
    ADD CONSTRAINT strapi_transfer_tokens_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: up_permissions up_permissions_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions
    ADD CONSTRAINT up_permissions_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: up_permissions_role_links up_permissions_role_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions_role_links
    ADD CONSTRAINT up_permissions_role_links_fk FOREIGN KEY (permission_id) REFERENCES public.up_permissions(id) ON DELETE CASCADE;


--
-- Name: up_permissions_role_links up_permissions_role_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions_role_links
    ADD CONSTRAINT up_permissions_role_links_inv_fk FOREIGN KEY (role_id) REFERENCES public.up_roles(id) ON DELETE CASCADE;


--
-- Name: up_permissions up_permissions_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_permissions
    ADD CONSTRAINT up_permissions_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: up_roles up_roles_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_roles
    ADD CONSTRAINT up_roles_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: up_roles up_roles_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_roles
    ADD CONSTRAINT up_roles_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: up_users up_users_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users
    ADD CONSTRAINT up_users_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: up_users_components up_users_entity_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_components
    ADD CONSTRAINT up_users_entity_fk FOREIGN KEY (entity_id) REFERENCES public.up_users(id) ON DELETE CASCADE;


--
-- Name: up_users_role_links up_users_role_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_role_links
    ADD CONSTRAINT up_users_role_links_fk FOREIGN KEY (user_id) REFERENCES public.up_users(id) ON DELETE CASCADE;


--
-- Name: up_users_role_links up_users_role_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users_role_links
    ADD CONSTRAINT up_users_role_links_inv_fk FOREIGN KEY (role_id) REFERENCES public.up_roles(id) ON DELETE CASCADE;


--
-- Name: up_users up_users_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.up_users
    ADD CONSTRAINT up_users_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: upload_folders upload_folders_created_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders
    ADD CONSTRAINT upload_folders_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- Name: upload_folders_parent_links upload_folders_parent_links_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders_parent_links
    ADD CONSTRAINT upload_folders_parent_links_fk FOREIGN KEY (folder_id) REFERENCES public.upload_folders(id) ON DELETE CASCADE;


--
-- Name: upload_folders_parent_links upload_folders_parent_links_inv_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders_parent_links
    ADD CONSTRAINT upload_folders_parent_links_inv_fk FOREIGN KEY (inv_folder_id) REFERENCES public.upload_folders(id) ON DELETE CASCADE;


--
-- Name: upload_folders upload_folders_updated_by_id_fk; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upload_folders
    ADD CONSTRAINT upload_folders_updated_by_id_fk FOREIGN KEY (updated_by_id) REFERENCES public.admin_users(id) ON DELETE SET NULL;


--
-- PostgreSQL database dump complete
--


