// Types that stay as wide as v3's columns are.
#include "plan/kept_type.hpp"

#include <doctest.h>

using namespace dumpfix;
using plan::kept_type;

TEST_CASE("a column stays as wide as it is") {
  struct Case {
    Dialect dialect;
    const char *source, *target, *kept;
    bool other_kind = false;
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
           {pg, "boolean", "integer", "integer"},
           {my, "varchar(1000)", "varchar(255)", "varchar(1000)"},
           {my, "VARCHAR(1000)", "varchar(255)", "varchar(1000)"},
           {my, "longtext", "varchar(255)", "longtext", true},
           {my, "tinytext", "varchar(255)", "varchar(255)"},
           {my, "varchar(1000)", "longtext", "longtext"},
           {my, "decimal(10, 7)", "decimal(10,2)", "decimal(15,7)"},
           {my, "decimal(65,30)", "decimal(10,2)", "decimal(65,30)"},
           {my, "decimal(60,0)", "decimal(10,2)", "decimal(62,2)"},
           {my, "decimal", "decimal(10,2)", "decimal(10,2)"},
           {my, "bigint(20) unsigned", "int(11)", "bigint(20) unsigned", true},
           {my, "int(10) unsigned", "int(11)", "int(11)"},
           {my, "", "varchar(255)", "varchar(255)"},
       }) {
    CAPTURE(one.source);
    CAPTURE(one.target);
    const plan::KeptType kept = kept_type(one.source, one.target, one.dialect);
    CHECK(kept.type == one.kept);
    CHECK(kept.other_kind == one.other_kind);
  }
}

TEST_CASE("types with a character set") {
  for (const char* type : {"varchar(255)", "longtext", "char(3)", "enum('a','b')"}) CHECK(plan::has_charset(type));
  for (const char* type : {"json", "int(11)", "datetime(6)", "blob", "varbinary(3)"})
    CHECK_FALSE(plan::has_charset(type));
}
