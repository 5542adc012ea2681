// Grammar of CREATE TABLE: columns, keys and table options. A column's clauses that have no member in ast.hpp (COLLATE,
// CHECK, REFERENCES, COMMENT, generated columns, ...) are items: read over, kept verbatim by the column's span.
#pragma once

#include "sql/names_def.hpp"

namespace dumpfix::sql::grammar {

///////////////////////////////////////////////////////////////////////////
// Rules
///////////////////////////////////////////////////////////////////////////

const x3::rule<struct create_table_class, CreateTable> create_table = "create_table";
const x3::rule<struct column_class, Column> column = "column";
const x3::rule<struct column_type_class, Span> column_type = "column_type";
const x3::rule<struct default_value_class> default_value = "default_value";
const x3::rule<struct key_class, Key> key = "key";
const x3::rule<struct key_columns_class, std::vector<Ident>> key_columns = "key_columns";
const x3::rule<struct key_part_class, Ident> key_part = "key_part";
const x3::rule<struct constraint_body_class, Key> constraint_body = "constraint_body";
const x3::rule<struct check_condition_class> check_condition = "check_condition";
const x3::rule<struct key_word_class> key_word = "key_word";
const x3::rule<struct references_word_class> references_word = "references_word";
const x3::rule<struct table_word_class> table_word = "table_word";

///////////////////////////////////////////////////////////////////////////
// Grammar: words that end a type or an expression
///////////////////////////////////////////////////////////////////////////

/// One of the words that begin a column's next clause.
struct ClauseWord : Token<ClauseWord, x3::unused_type> {
  static constexpr auto postgres = std::to_array<std::string_view>(
      {"CHECK", "COLLATE", "COMPRESSION", "CONSTRAINT", "DEFAULT", "DEFERRABLE", "GENERATED", "INITIALLY", "NOT",
       "NULL", "PRIMARY", "REFERENCES", "STORAGE", "UNIQUE"});
  static constexpr auto mysql = std::to_array<std::string_view>({"AS",
                                                                 "AUTO_INCREMENT",
                                                                 "CHARSET",
                                                                 "CHECK",
                                                                 "COLLATE",
                                                                 "COLUMN_FORMAT",
                                                                 "COMMENT",
                                                                 "COMPRESSED",
                                                                 "CONSTRAINT",
                                                                 "DEFAULT",
                                                                 "ENGINE_ATTRIBUTE",
                                                                 "GENERATED",
                                                                 "INVISIBLE",
                                                                 "KEY",
                                                                 "NOT",
                                                                 "NULL",
                                                                 "ON",
                                                                 "PRIMARY",
                                                                 "REFERENCES",
                                                                 "REF_SYSTEM_ID",
                                                                 "SECONDARY_ENGINE_ATTRIBUTE",
                                                                 "SRID",
                                                                 "STORAGE",
                                                                 "UNIQUE",
                                                                 "VISIBLE",
                                                                 "WITH",
                                                                 "WITHOUT"});

  Iterator scan(Iterator p, Iterator last, const Lexis& lexis, x3::unused_type) const {
    const std::string_view word = word_at(p, last);
    const auto found = [&](const auto& list) {
      return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return equals_word(word, w); });
    };
    return !word.empty() && (lexis.mysql ? found(mysql) : found(postgres)) ? p + word.size() : p;
  }
};
const auto clause_word = ClauseWord{} | (in_mysql >> "CHARACTER"_w >> "SET"_w);

///////////////////////////////////////////////////////////////////////////
// Grammar: columns
///////////////////////////////////////////////////////////////////////////

constexpr auto store_type = [](auto& context) {
  Column& value = x3::_val(context);
  value.type_span = x3::_attr(context);
  value.type = lexis_of(context).text(value.type_span);
};
constexpr auto store_not_null = [](auto& context) {
  x3::_val(context).not_null = true;
  x3::_val(context).not_null_span = x3::_attr(context);
};

const auto column_type_def = span[+(!clause_word >> item)];
const auto default_value_def = item >> *(!clause_word >> item);

// PostgreSQL 18 names its NOT NULL constraints: the span to take away is the whole of it
const auto not_null = spaced_span[-("CONSTRAINT"_w >> ident) >> "NOT"_w >> "NULL"_w >> -("NO"_w >> "INHERIT"_w)];
const auto default_clause = spaced_span["DEFAULT"_w >> -(in_postgres >> &nextval<&Column::sequence>) > default_value];
// clauses in which the words SET NULL, DEFAULT, ... are no clauses of their own
const auto two_words =
    (("SET"_w | "STORAGE"_w | "COLUMN_FORMAT"_w) >> any_word) | ("GENERATED"_w >> "BY"_w >> "DEFAULT"_w);

constexpr auto store_charset = [](auto& context) {
  Column& value = x3::_val(context);
  if (!value.charset.empty()) value.charset += ' ';
  value.charset += lexis_of(context).text(x3::_attr(context));
};
const auto charset =
    in_mysql >> span[(("CHARACTER"_w >> "SET"_w) | "CHARSET"_w | "COLLATE"_w) >> -x3::lit('=') >> item];
constexpr auto store_comment = [](auto& context) {
  x3::_val(context).comment = lexis_of(context).text(x3::_attr(context));
};
const auto comment_clause = in_mysql >> span["COMMENT"_w >> item];

const auto column_clause = charset[store_charset] | comment_clause[store_comment] | not_null[store_not_null] |
                           default_clause[into<&Column::default_span>] |
                           "AUTO_INCREMENT"_w[set<&Column::auto_increment>] | two_words | item;

const auto column_def = span[x3::expect[column_name][into<&Column::name>] > x3::expect[column_type][store_type] >
                             *column_clause][into<&Column::span>];

///////////////////////////////////////////////////////////////////////////
// Grammar: keys and constraints
///////////////////////////////////////////////////////////////////////////

const auto prefix_length = in_mysql >> '(' >> x3::omit[x3::ulong_] >> ')';
const auto part_end = &(x3::lit(',') | ')');
const auto plain_part = ident >> -prefix_length >> !(x3::lit('(') | '.' | ':') >> *item >> part_end;
const auto expression_part = x3::omit[+item] >> x3::attr(Ident{});

constexpr auto push_plain = [](auto& context) {
  if (!x3::_attr(context).text.empty()) x3::_val(context).push_back(std::move(x3::_attr(context)));
};

const auto key_part_def = plain_part | expression_part;
const auto key_columns_def = x3::expect[open] > x3::expect[key_part][push_plain] >
                             *(',' > x3::expect[key_part][push_plain]) > comma_or_close;
const auto check_condition_def = &x3::lit('(') >> item;
const auto key_word_def = "KEY"_w;
const auto references_word_def = "REFERENCES"_w;

const auto key_or_index = "KEY"_w | "INDEX"_w;
const auto using_method = "USING"_w >> x3::omit[ident];
const auto index_name = !("USING"_w | "NULLS"_w) >> ident[into<&Key::name>];
const auto columns_of_key = ("USING"_w >> "INDEX"_w >> ident) | (-using_method >> key_columns[into<&Key::columns>]);

constexpr auto one_column = [](auto& context) { x3::_val(context).columns = {std::move(x3::_attr(context))}; };

const auto primary_key = "PRIMARY"_w[set<&Key::kind, Key::primary>] > key_word > columns_of_key;
const auto unique_key = "UNIQUE"_w[set<&Key::kind, Key::unique>] > -key_or_index > -index_name >
                        -("NULLS"_w >> -"NOT"_w >> "DISTINCT"_w) > columns_of_key;
const auto plain_index = in_mysql >> (key_or_index | (("FULLTEXT"_w | "SPATIAL"_w) >> -key_or_index) |
                                      ("VECTOR"_w >> key_or_index)) >>
                         x3::eps[set<&Key::kind, Key::index>] > -index_name > columns_of_key;
const auto foreign_key =
    "FOREIGN"_w[set<&Key::kind, Key::foreign>] > key_word > -ident[([](auto& context) { // CONSTRAINT's name goes before
      Ident& own = x3::_val(context).name;
      if (own.text.empty()) own = std::move(x3::_attr(context));
    })] > columns_of_key > references_word > x3::expect[table_name][into<&Key::references>];
const auto check = "CHECK"_w[set<&Key::kind, Key::check>] > check_condition;
const auto not_null_of = "NOT"_w >> "NULL"_w >> ident[one_column];
const auto exclude = "EXCLUDE"_w >> &("USING"_w | x3::lit('('));

const auto constraint_start = "PRIMARY"_w | "UNIQUE"_w | "FOREIGN"_w | "CHECK"_w;
const auto constraint_name = "CONSTRAINT"_w >> -(!constraint_start >> ident[into<&Key::name>]);

const auto constraint_body_def = primary_key | unique_key | foreign_key | check | not_null_of | exclude;

const auto copy_inner = [](auto& context) {
  Ident own = std::move(x3::_val(context).name);
  x3::_val(context) = std::move(x3::_attr(context));
  if (x3::_val(context).name.text.empty()) x3::_val(context).name = std::move(own);
};

const auto key_def = span[((constraint_name > x3::expect[constraint_body][copy_inner]) | plain_index |
                           constraint_body[copy_inner] | "LIKE"_w | "PERIOD"_w) >>
                          *item][into<&Key::span>];

/// How a key begins, as no column can: KEY, INDEX and PERIOD are column names in PostgreSQL, EXCLUDE may be one.
const auto key_start =
    "CONSTRAINT"_w | constraint_start | "LIKE"_w | (in_postgres >> exclude) |
    (in_mysql >> (key_or_index | "FULLTEXT"_w | "SPATIAL"_w | ("VECTOR"_w >> key_or_index) | ("PERIOD"_w >> "FOR"_w)));

///////////////////////////////////////////////////////////////////////////
// Grammar: the table
///////////////////////////////////////////////////////////////////////////

constexpr auto body_begin = [](auto& context) { x3::_val(context).body.begin = x3::_attr(context); };
constexpr auto body_end = [](auto& context) { x3::_val(context).body.end = x3::_attr(context); };

const auto table_word_def = "TABLE"_w;
const auto element = (&key_start > key[append<&CreateTable::keys>]) | column[append<&CreateTable::columns>];
const auto elements = x3::expect[open] > behind_token[body_begin] >
                      ((here[body_end] >> ')') | (element > *(',' > element) > here[body_end] > close));
// PARTITION OF parent, OF type, LIKE other, AS query: all of it counts as options
const auto bodiless =
    &("PARTITION"_w | "OF"_w | "LIKE"_w | "AS"_w | "SELECT"_w) >> behind_token[body_begin] >> behind_token[body_end];

const auto create_table_def =
    "CREATE"_w > *(!"TABLE"_w >> any_word) > table_word >
    -if_not_exists[set<&CreateTable::if_not_exists>] > x3::expect[table_name][into<&CreateTable::name>] >
    (bodiless | elements) > rest[into<&CreateTable::options>];

BOOST_SPIRIT_DEFINE(create_table, column, column_type, default_value, key, key_columns, key_part, constraint_body,
                    check_condition, key_word, references_word, table_word)

} // namespace dumpfix::sql::grammar
