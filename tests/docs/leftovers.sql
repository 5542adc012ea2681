--
-- PostgreSQL database dump
--

\restrict 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0

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
-- Name: audit_log; Type: TABLE; Schema: public; Owner: strapi
--

CREATE TABLE public.audit_log (
    id integer NOT NULL,
    "whatHappened" text,
    at timestamp with time zone
);


ALTER TABLE public.audit_log OWNER TO strapi;

--
-- Name: wp_posts; Type: TABLE; Schema: public; Owner: strapi
--

CREATE TABLE public.wp_posts (
    id integer NOT NULL,
    post_title text NOT NULL
);


ALTER TABLE public.wp_posts OWNER TO strapi;

--
-- Name: core_store; Type: TABLE; Schema: public; Owner: strapi
--

CREATE TABLE public.core_store (
    id integer NOT NULL,
    key character varying(255),
    value text,
    type character varying(255),
    environment character varying(255),
    tag character varying(255)
);


ALTER TABLE public.core_store OWNER TO strapi;

--
-- Name: core_store_id_seq; Type: SEQUENCE; Schema: public; Owner: strapi
--

CREATE SEQUENCE public.core_store_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.core_store_id_seq OWNER TO strapi;

--
-- Name: core_store_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: strapi
--

ALTER SEQUENCE public.core_store_id_seq OWNED BY public.core_store.id;


--
-- Name: notes; Type: TABLE; Schema: public; Owner: strapi
--

CREATE TABLE public.notes (
    id integer NOT NULL,
    title character varying(255),
    "bodyText" text,
    created_by integer,
    updated_by integer,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.notes OWNER TO strapi;

--
-- Name: notes_id_seq; Type: SEQUENCE; Schema: public; Owner: strapi
--

CREATE SEQUENCE public.notes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.notes_id_seq OWNER TO strapi;

--
-- Name: notes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: strapi
--

ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;


--
-- Name: core_store id; Type: DEFAULT; Schema: public; Owner: strapi
--

ALTER TABLE ONLY public.core_store ALTER COLUMN id SET DEFAULT nextval('public.core_store_id_seq'::regclass);


--
-- Name: notes id; Type: DEFAULT; Schema: public; Owner: strapi
--

ALTER TABLE ONLY public.notes ALTER COLUMN id SET DEFAULT nextval('public.notes_id_seq'::regclass);


--
-- Data for Name: audit_log; Type: TABLE DATA; Schema: public; Owner: strapi
--

COPY public.audit_log (id, "whatHappened", at) FROM stdin;
1	moved in	2021-01-02 03:04:05+00
2	moved out	\N
\.


--
-- Data for Name: wp_posts; Type: TABLE DATA; Schema: public; Owner: strapi
--

COPY public.wp_posts (id, post_title) FROM stdin;
1	hello world
\.


--
-- Data for Name: core_store; Type: TABLE DATA; Schema: public; Owner: strapi
--

COPY public.core_store (id, key, value, type, environment, tag) FROM stdin;
1	model_def_application::note.note	{"uid":"application::note.note","collectionName":"notes","kind":"collectionType","info":{"name":"Note"},"options":{"increments":true,"timestamps":["created_at","updated_at"]},"attributes":{"title":{"type":"string"},"bodyText":{"type":"text"},"created_by":{"model":"user","plugin":"admin","configurable":false,"writable":false,"visible":false,"private":true},"updated_by":{"model":"user","plugin":"admin","configurable":false,"writable":false,"visible":false,"private":true}}}	object	\N	\N
2	plugin_upload_settings	{"sizeOptimization":true}	object	development	
\.


--
-- Data for Name: notes; Type: TABLE DATA; Schema: public; Owner: strapi
--

COPY public.notes (id, title, "bodyText", created_by, updated_by, created_at, updated_at) FROM stdin;
1	first	one line	\N	\N	2021-01-02 03:04:05.678+00	2021-01-02 03:04:05.678+00
2	it's two	two\nlines	\N	\N	2021-01-02 03:04:05+00	2021-01-02 03:04:05+00
3	\N	emoji 😀 \\ done	\N	\N	2021-01-02 03:04:05+00	2021-01-02 03:04:05+00
\.


--
-- Name: core_store_id_seq; Type: SEQUENCE SET; Schema: public; Owner: strapi
--

SELECT pg_catalog.setval('public.core_store_id_seq', 2, true);


--
-- Name: notes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: strapi
--

SELECT pg_catalog.setval('public.notes_id_seq', 3, true);


--
-- Name: core_store core_store_pkey; Type: CONSTRAINT; Schema: public; Owner: strapi
--

ALTER TABLE ONLY public.core_store
    ADD CONSTRAINT core_store_pkey PRIMARY KEY (id);


--
-- Name: notes notes_pkey; Type: CONSTRAINT; Schema: public; Owner: strapi
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

\unrestrict 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0

