// Hand-written dumps that hold every piece of syntax the scanners know, for the properties that must hold on any dump.
#pragma once

#include <string>
#include <vector>

namespace dump_test {

struct Sample {
  std::string name;
  std::string text;
  std::string kinds; ///< see kinds() in helpers.hpp
};

inline const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"pg_dump",
       R"(--
-- PostgreSQL database dump
--

\restrict abc

-- Dumped from database version 15.18
SET standard_conforming_strings = on;
CREATE TABLE public."a;b" (id integer, t text DEFAULT 'x;''y\'); /* one /* two; */ ; */
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $_$ BEGIN x := ';'; $a$;$a$ END; $_$;
COPY public."a;b" (id, t) FROM stdin;
1	one;
2	\\.
3	\N
\.


CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b);
INSERT INTO public.t VALUES (1, 'a,(b)''c', NULL);
\unrestrict abc
)",
       "-b\\b-ssb-scbsi\\"},
      {"pg functions",
       "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql\nBEGIN ATOMIC\n SELECT CASE WHEN a > 0 THEN 1 "
       "ELSE 0 "
       "END;\n SELECT 2;\nEND;\nCREATE FUNCTION g() RETURNS text AS $$a$b;'$$ LANGUAGE sql;\nSELECT $1$2;\n"
       "SELECT a$b$;\nSELECT E'it\\'s;', 'x\\', U&'d\\0061;';\nSELECT e'\\\\';\n",
       "ssssss"},
      {"pg inserts",
       "SET statement_timeout = 0;\nINSERT INTO public.a VALUES\n\t(1, 'x'),\n\t(2, E'\\';') ON CONFLICT DO NOTHING;\n"
       "INSERT INTO public.b DEFAULT VALUES;\nINSERT INTO public.b (id, \"values\") OVERRIDING SYSTEM VALUE VALUES "
       "(nextval('s'::regclass), '\\\\x00'::bytea), -- (3\n (B'101', ARRAY[1,2]) /* ; */ ON CONFLICT (id) DO UPDATE "
       "SET x "
       "= ';';\nINSERT INTO public.c SELECT 1, (2) FROM (VALUES (1)) v;\nINSERT INTO public.value (id) VALUES "
       "($t$)'$t$);\ninsert into d values(1);insert into d values (2);",
       "sisisiii"},
      {"pg old strings",
       "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = off;\nSELECT 'a\\';b';\n"
       "INSERT INTO t VALUES (1, '\\')');\nSET standard_conforming_strings = on;\nSELECT 'a\\';\n",
       "sssiss"},
      {"pg copy ends",
       "SET statement_timeout = 0;\nCOPY public.e (a) FROM stdin;\n\\.\nCOPY f (a) FROM STDIN WITH (FORMAT "
       "text);\n\n\\.x\n\\N\n\\.\n"
       "COPY g TO stdout;\nCOPY h FROM '/tmp/stdin';\nCOPY (SELECT 1) TO '/x' WITH CSV;\nCOPY \"from\" (\"stdin\") "
       "FROM "
       "stdin ;\n1\n\\.",
       "sccsssc"},
      {"crlf and byte order mark",
       "\xEF\xBB\xBF--\r\n-- PostgreSQL database dump\r\n--\r\n\r\nSET a = 1;\r\nCOPY t (a) FROM "
       "stdin;\r\n1\t2\r\n\\.\r\n"
       "\r\nINSERT INTO t VALUES (1),\r\n(2);\r\nSELECT 1;  \r\n \t/* c */ \r\n",
       "b-bscbisb-"},
      {"mariadb-dump",
       R"(/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
/*!40101 SET NAMES utf8mb4 */;
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;
CREATE TABLE `a;``b` (`id` int COMMENT 'it''s; "x\'', `v` text /* ; */); # end;
LOCK TABLES `a` WRITE;
INSERT INTO `a` VALUES
(1,'a\\','b\'),(',"c""d\"",-1),
(2,_binary '\\\'',0x1A2B,NULL);
REPLACE INTO `a` (`id`) VALUE (3), (4) ON DUPLICATE KEY UPDATE `v` = ');';
INSERT IGNORE INTO `a` VALUES (5-- 1)
);
INSERT INTO `a` SELECT * FROM `b` WHERE x IN (1);
INSERT INTO `a` SET `id` = (1), v = ';';
SELECT 1--2;
UNLOCK TABLES;
)",
       "--sssb-siiissss"},
      {"mysql delimiters",
       R"(-- MySQL dump 10.13  Distrib 8.0.33, for Linux (x86_64)
/*!50003 SET sql_mode = 'ONLY_FULL_GROUP_BY' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`r`@`%`*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN
  SET NEW.x = ';;'; -- it's ;;
  INSERT INTO b VALUES (1);
END */;;
INSERT INTO `c` VALUES (1,';;');;
delimiter //
CREATE PROCEDURE p() BEGIN SELECT 1; END //
DELIMITER ;
SELECT 1;
)",
       "-s\\si\\s\\s"},
      {"mysql ansi",
       "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO,ANSI' */;\nCREATE TABLE \"a\\\" (\"b;\" "
       "int);\nINSERT INTO \"a\\\" VALUES (1,'x\\'y');\n/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;\nSELECT \"a\\\";\";\n",
       "ssiss"},
      {"mysql no backslash escapes",
       "/*!40101 SET SQL_MODE='NO_BACKSLASH_ESCAPES' */;\nINSERT INTO `a` VALUES (1,'\\'),(2,'''');\nSET sql_mode = "
       "DEFAULT;\nINSERT INTO `a` VALUES (1,'\\'),(2,\\'');\n",
       "sisi"},
      {"no line end at the end", "CREATE TABLE `a` (id int);\n-- Dump completed", "s-"},
      {"empty", "", ""},
  };
  return all;
}

} // namespace dump_test
