// Grammar of the short statements: indexes, sequences, DROP, COMMENT ON, GRANT, SET, LOCK, USE, databases and setval.
// None has an expectation point: what does not match is Other. A statement that names several tables does not match.
#pragma once

#include "sql/alter_def.hpp"
#include "sql/ast_adapted.hpp"

namespace dumpfix::sql::grammar {

/// COMMENT ON, before its path is split into name and part.
struct Comment {
  CommentOn::Kind kind = CommentOn::other;
  std::vector<Ident> path;
  Ident constraint;
};

///////////////////////////////////////////////////////////////////////////
// Rules
///////////////////////////////////////////////////////////////////////////

const x3::rule<struct create_index_class, CreateIndex> create_index = "create_index";
const x3::rule<struct create_sequence_class, CreateSequence> create_sequence = "create_sequence";
const x3::rule<struct create_database_class, CreateDatabase> create_database = "create_database";
const x3::rule<struct setval_class, SetVal> setval = "setval";
const x3::rule<struct drop_class, Drop> drop = "drop";
const x3::rule<struct drop_kind_class, Drop::Kind> drop_kind = "drop_kind";
const x3::rule<struct comment_on_class, Comment> comment_on = "comment_on";
const x3::rule<struct grant_class, Grant> grant = "grant";
const x3::rule<struct lock_tables_class, LockTables> lock_tables = "lock_tables";
const x3::rule<struct use_class, Use> use = "use";
const x3::rule<struct set_class, Set> set_statement = "set_statement";
const x3::rule<struct number_class, std::string> number = "number";

///////////////////////////////////////////////////////////////////////////
// Grammar
///////////////////////////////////////////////////////////////////////////

const auto create_index_def = "CREATE"_w >> x3::matches["UNIQUE"_w] >> "INDEX"_w >> -"CONCURRENTLY"_w >>
                              -if_not_exists >> ((!"ON"_w >> ident) | x3::attr(Ident{})) >> -using_method >> "ON"_w >>
                              -"ONLY"_w >> qualified_name >> -using_method >> key_columns;

const auto create_sequence_def = "CREATE"_w >> *(!"SEQUENCE"_w >> any_word) >> "SEQUENCE"_w >> -if_not_exists
                                 >> qualified_name[into<&CreateSequence::sequence>] >>
                                 *(("START"_w >> -"WITH"_w >> number[into<&CreateSequence::start>]) | item);

const auto create_database_def = "CREATE"_w >> "DATABASE"_w >> -if_not_exists >> ident[into<&CreateDatabase::database>];

const auto number_def = x3::raw[x3::long_long];
const auto called = ("TRUE"_w >> x3::attr(true)) | ("FALSE"_w >> x3::attr(false));
const auto setval_def = "SELECT"_w >> -("PG_CATALOG"_w >> '.') >> "SETVAL"_w >> '(' >> name_literal
                        >> x3::omit[*item] >> ',' >> number >> ((',' >> called) | x3::attr(true)) >> ')' >> finish;

const auto drop_kind_def =
    ("TABLE"_w >> x3::attr(Drop::table)) | ("TEMPORARY"_w >> "TABLE"_w >> x3::attr(Drop::table)) |
    ("SEQUENCE"_w >> x3::attr(Drop::sequence)) | ("INDEX"_w >> -"CONCURRENTLY"_w >> x3::attr(Drop::index)) |
    ("DATABASE"_w >> x3::attr(Drop::database)) | ("SCHEMA"_w >> x3::attr(Drop::schema)) |
    (-"MATERIALIZED"_w >> "VIEW"_w >> x3::attr(Drop::view)) | (any_word >> x3::attr(Drop::other));
const auto drop_def = "DROP"_w >> drop_kind >> x3::matches[if_exists] >> x3::omit[-"ONLY"_w] >> qualified_name >>
                      x3::omit[*item] >> finish;

template <CommentOn::Kind Value>
const auto comment_kind = x3::eps[set<&Comment::kind, Value>];
const auto comment_path = path[into<&Comment::path>];
const auto comment_on_def = "COMMENT"_w >> "ON"_w >>
                            (("TABLE"_w >> comment_path >> comment_kind<CommentOn::table>) |
                             ("COLUMN"_w >> comment_path >> comment_kind<CommentOn::column>) |
                             ("SEQUENCE"_w >> comment_path >> comment_kind<CommentOn::sequence>) |
                             ("INDEX"_w >> comment_path >> comment_kind<CommentOn::index>) |
                             ("CONSTRAINT"_w >> ident[into<&Comment::constraint>] >> "ON"_w >> !"DOMAIN"_w >>
                              comment_path >> comment_kind<CommentOn::constraint>) |
                             (*(!"IS"_w >> (item | ',')))) >>
                            "IS"_w;

const auto privileges = *(!"ON"_w >> (item | ','));
const auto grantee = "TO"_w | "FROM"_w;
const auto grant_def = ("GRANT"_w | "REVOKE"_w) >> privileges >> "ON"_w >>
                       (("TABLE"_w >> x3::attr(false)) | ("SEQUENCE"_w >> x3::attr(true))) >> qualified_name >> grantee;

const auto lock_tables_def = "LOCK"_w >> "TABLES"_w >> qualified_name[into<&LockTables::table>] >> +item >> finish;
const auto use_def = "USE"_w >> ident[into<&Use::database>] >> finish;

/// The name of a variable: `@OLD_TIME_ZONE`, `@@GLOBAL.GTID_PURGED`, `search_path`.
struct Variable : Token<Variable, x3::unused_type> {
  Iterator scan(Iterator p, Iterator last, const Lexis&, x3::unused_type) const {
    while (p != last && (is_word_char(*p) || *p == '@' || *p == '.' || *p == '"' || *p == '`')) ++p;
    return p;
  }
};
constexpr auto store_variable = [](auto& context) {
  for (const char c : lexis_of(context).text(x3::_attr(context)))
    if (c != '"' && c != '`') x3::_val(context).variable += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
};
constexpr auto store_value = [](auto& context) {
  std::string_view text = lexis_of(context).text(x3::_attr(context));
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  x3::_val(context).value = text;
  x3::_val(context).restores = equals_word(text.substr(0, 5), "@OLD_");
};
const auto variable_of_two_words =
    ("SESSION"_w >> "AUTHORIZATION"_w) | ("TIME"_w >> "ZONE"_w) | ("CHARACTER"_w >> "SET"_w);
const auto scope = ("SESSION"_w | "LOCAL"_w | "GLOBAL"_w) >> !(x3::lit('=') | ":=" | "TO"_w);
const auto assign = x3::lit(":=") | '=' | "TO"_w;
const auto set_statement_def =
    "SET"_w >> -(!variable_of_two_words >> scope) >> span[variable_of_two_words | Variable{}][store_variable] >> -assign
    >> rest[store_value];

BOOST_SPIRIT_DEFINE(create_index, create_sequence, create_database, setval, drop, drop_kind, comment_on, grant,
                    lock_tables, use, set_statement, number)

} // namespace dumpfix::sql::grammar
