// Types that stay as wide as v3's columns are.
#include "plan/kept_type.hpp"

#include <doctest.h>

using namespace dumpfix;
using plan::kept_type;

TEST_CASE("a column stays as wide as it is") {
  struct Case {
    Dialect dialect;
    const char *source, *target, *kept;
    bool other_kind = false, unread = false;
  };
  constexpr Dialect pg = Dialect::postgres, my = Dialect::mariadb;
  for (const Case& one : {
           Case{pg, "character varying(1000)", "character varying(255)", "character varying(1000)"},
           {pg, "character varying(100)", "character varying(255)", "character varying(255)"},
           {pg, "character varying", "character varying(255)", "character varying"},
           {pg, "text", "character varying(255)", "character varying"},
           {pg, "text", "text", "text"},
           {pg, "character(300)", "character varying(255)", "character varying(300)"},
           {pg, "numeric(10,7)", "numeric(10,2)", "numeric(15,7)"}, // eight digits before the point, seven behind it
           {pg, "numeric(12,2)", "numeric(10,2)", "numeric(12,2)"},
           {pg, "numeric(10,2)", "numeric(10,2)", "numeric(10,2)"},
           {pg, "numeric(4,1)", "numeric(10,2)", "numeric(10,2)"},
           {pg, "numeric", "numeric(10,2)", "numeric"},
           {pg, "bigint", "integer", "bigint", true},
           {pg, "integer", "bigint", "bigint"},
           {pg, "boolean", "integer", "boolean", true, true}, // select 't'::integer: invalid input syntax
           {my, "tinyint(1)", "int(11)", "int(11)"},
           {pg, "character varying(255)", "integer", "character varying(255)", true, true},
           {pg, "text", "timestamp(6) without time zone", "text", true, true},
           {pg, "text", "jsonb", "jsonb"},
           {pg, "date", "timestamp(6) without time zone", "timestamp(6) without time zone"},
           {pg, "timestamp with time zone", "date", "timestamp with time zone", true, true}, // the time of day
           {pg, "timestamp with time zone", "time without time zone", "timestamp with time zone", true, true},
           {pg, "time without time zone", "date", "time without time zone", true, true},
           {pg, "time with time zone", "time without time zone", "time with time zone"}, // the zone
           {pg, "time(3) with time zone", "time without time zone", "time(3) with time zone"},
           {pg, "time(3) without time zone", "time without time zone", "time without time zone"},
           {pg, "timetz(6)", "time without time zone", "timetz(6)"},
           {pg, "int8", "integer", "int8", true}, // as GUI programs name types
           {pg, "int4", "bigint", "bigint"},
           {pg, "int2", "numeric(10,2)", "numeric(10,2)"},
           {pg, "float8", "numeric(10,2)", "numeric"},
           {pg, "float4", "double precision", "double precision"},
           {pg, "bool", "integer", "bool", true, true},
           {pg, "bpchar(300)", "character varying(255)", "character varying(300)"},
           {pg, "timestamptz(6)", "timestamp(6) without time zone", "timestamp(6) without time zone"},
           {pg, "timestamptz(6)", "date", "timestamptz(6)", true, true},
           {pg, "\"date\"", "date", "date"}, // pg_dump --quote-all-identifiers
           {pg, "\"text\"", "integer", "\"text\"", true, true},
           {pg, "\"jsonb\"", "jsonb", "jsonb"},
           {pg, "numeric(10,2)", "integer", "numeric(10,2)", true, true}, // select '1.00'::integer: as above
           {pg, "integer", "double precision", "double precision"},
           {pg, "double precision", "numeric(10,2)", "numeric"},
           {pg, "real", "double precision", "double precision"},
           {pg, "smallint", "numeric(10,2)", "numeric(10,2)"},
           {pg, "bigint", "numeric(10,2)", "numeric(22,2)"},
           {pg, "bigint", "double precision", "bigint", true}, // from 2^53 on a double skips numbers
           {pg, "numeric(10,2)", "double precision", "double precision"},
           {pg, "numeric(30,10)", "double precision", "numeric(30,10)", true},
           {pg, "integer", "boolean", "integer", true, true},
           {pg, "boolean", "jsonb", "boolean", true, true}, // a dump has t and f
           {pg, "boolean", "text", "boolean", true, true},
           {pg, "money", "numeric(10,2)", "money", true, true},
           {pg, "jsonb", "integer", "jsonb", true, true},
           {pg, "jsonb", "jsonb", "jsonb"},
           {pg, "public.mood", "character varying(255)", "character varying"},
           {pg, "uuid", "character varying(255)", "character varying(255)"},
           {my, "varchar(255)", "int(11)", "varchar(255)", true, true}, // MariaDB 10.11 loads 'a' as 0 without a word
           {my, "varchar(255)", "tinyint(1)", "varchar(255)", true, true},
           {my, "longtext", "datetime(6)", "longtext", true, true},
           {my, "decimal(10,2)", "int(11)", "decimal(10,2)", true, true}, // 1.50 becomes 2
           {my, "int(11)", "tinyint(1)", "int(11)", true, true},          // 1000 becomes 127
           {my, "tinyint(4)", "tinyint(1)", "tinyint(1)"},
           {my, "tinyint(3) unsigned", "tinyint(1)", "tinyint(3) unsigned", true},
           {my, "json", "varchar(255)", "json", true},
           {my, "mediumblob", "varchar(255)", "mediumblob", true},
           {my, "varbinary(16)", "varchar(255)", "varchar(255)"},
           {my, "varbinary(300)", "varchar(255)", "varbinary(300)", true},
           {my, "enum('a','b')", "varchar(255)", "varchar(255)"},
           {pg, "jsonb", "character varying(255)", "character varying"},
           {pg, "public.citext", "character varying(255)", "character varying"},
           {my, "double", "decimal(10,2)", "decimal(65,30)"},
           {my, "int(11)", "decimal(10,2)", "decimal(12,2)"},
           {my, "bigint(20)", "decimal(10,2)", "decimal(22,2)"},
           {my, "smallint(6)", "int(11)", "int(11)"},
           {my, "mediumint(8) unsigned", "int(11)", "int(11)"},
           {my, "bigint(20) unsigned", "bigint(20)", "bigint(20) unsigned", true},
           {my, "datetime", "timestamp(6) NULL", "datetime", true}, // 1970 to 2038
           {my, "timestamp", "datetime(6)", "datetime(6)"},
           {my, "time", "time(3)", "time(3)"},
           {my, "time(6)", "time(3)", "time(6)"}, // parts of a second
           {my, "year(4)", "int(11)", "int(11)"},
           {my, "datetime", "date", "datetime", true, true},
           {my, "longtext", "json", "json"},
           {my, "varchar(1000)", "varchar(255)", "varchar(1000)"},
           {my, "VARCHAR(1000)", "varchar(255)", "varchar(1000)"},
           {my, "longtext", "varchar(255)", "longtext", true},
           {my, "tinytext", "varchar(255)", "varchar(255)"},
           {my, "varchar(1000)", "longtext", "longtext"},
           {my, "decimal(10, 7)", "decimal(10,2)", "decimal(15,7)"},
           {my, "decimal(65,30)", "decimal(10,2)", "decimal(65,30)"},
           {my, "decimal(60,0)", "decimal(10,2)", "decimal(62,2)"},
           {my, "decimal", "decimal(10,2)", "decimal(12,2)"}, // it is decimal(10,0)
           {my, "bigint(20) unsigned", "int(11)", "bigint(20) unsigned", true},
           {my, "int(10) unsigned", "int(11)", "int(10) unsigned", true},
           {my, "", "varchar(255)", "varchar(255)"},
       }) {
    CAPTURE(one.source);
    CAPTURE(one.target);
    const plan::KeptType kept = kept_type(one.source, one.target, one.dialect);
    CHECK(kept.type == one.kept);
    CHECK(kept.other_kind == one.other_kind);
    CHECK(kept.unread == one.unread);
  }
}

TEST_CASE("types with a character set") {
  for (const char* type : {"varchar(255)", "longtext", "char(3)", "enum('a','b')"}) CHECK(plan::has_charset(type));
  for (const char* type : {"json", "int(11)", "datetime(6)", "blob", "varbinary(3)"})
    CHECK_FALSE(plan::has_charset(type));
}

TEST_CASE("types of days") {
  for (const char* type : {"date", "DATE", "\"date\""}) CHECK(plan::holds_days(type));
  for (const char* type : {"datetime", "timestamp with time zone", "text", "daterange"})
    CHECK_FALSE(plan::holds_days(type));
}

TEST_CASE("types of whole numbers") {
  for (const char* type : {"integer", "bigint", "smallint", "int(10) unsigned", "INT UNSIGNED", "mediumint(9)",
                           "tinyint(4)", "int4", "int2", "int8"})
    CHECK(plan::holds_integers(type));
  for (const char* type : {"character varying(255)", "numeric(10,2)", "double", "date", "interval", "jsonb", "boolean"})
    CHECK_FALSE(plan::holds_integers(type));
}
