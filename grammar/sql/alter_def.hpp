// Grammar of ALTER TABLE and ALTER SEQUENCE. An ALTER TABLE is read into one flat node whose `verb` says which of the
// statements of ast.hpp it is; anything but exactly one known action is `other`.
#pragma once

#include "sql/table_def.hpp"

namespace dumpfix::sql::grammar {

struct AlterTable {
  enum Verb { other, owner, add_key, add_keys, set_default, drop_constraint, drop_default } verb = other;
  bool if_exists = false;
  Name table;
  Ident part; ///< the role, column or constraint
  Name sequence;
  Key key;
  std::vector<Key> keys;
};

struct AlterSequence {
  Name sequence;
  std::vector<Ident> owner; ///< [schema.]table.column; empty if there is no OWNED BY
};

///////////////////////////////////////////////////////////////////////////
// Rules
///////////////////////////////////////////////////////////////////////////

const x3::rule<struct alter_table_class, AlterTable> alter_table = "alter_table";
const x3::rule<struct alter_sequence_class, AlterSequence> alter_sequence = "alter_sequence";
const x3::rule<struct path_class, std::vector<Ident>> path = "path";

///////////////////////////////////////////////////////////////////////////
// Grammar
///////////////////////////////////////////////////////////////////////////

const auto path_def = ident % '.';

template <AlterTable::Verb Value>
constexpr auto verb = set<&AlterTable::verb, Value>;
const auto part = ident[into<&AlterTable::part>];

const auto owner_to = "OWNER"_w >> "TO"_w >> part >> finish >> x3::eps[verb<AlterTable::owner>];
const auto add_key =
    "ADD"_w >> &key_start >> key[into<&AlterTable::key>] >> finish >> x3::eps[verb<AlterTable::add_key>];
const auto add_keys =
    ("ADD"_w >> &key_start >> key[append<&AlterTable::keys>]) % ',' >> finish >> x3::eps[verb<AlterTable::add_keys>];
const auto alter_column = "ALTER"_w >> -"COLUMN"_w >> part;
const auto set_default =
    alter_column >> "SET"_w >> "DEFAULT"_w >>
    ((nextval<&AlterTable::sequence> >> finish) | (+item >> finish)) >> x3::eps[verb<AlterTable::set_default>];
const auto drop_default = alter_column >> "DROP"_w >> "DEFAULT"_w >> finish >> x3::eps[verb<AlterTable::drop_default>];
const auto drop_constraint = "DROP"_w >> "CONSTRAINT"_w >> -if_exists[set<&AlterTable::if_exists>] >> part >>
                             -("CASCADE"_w | "RESTRICT"_w) >> finish >> x3::eps[verb<AlterTable::drop_constraint>];
// pg_dump names the sequence of an identity column; its setval comes behind the rows, like that of any other
const auto add_identity = alter_column >> "ADD"_w >> "GENERATED"_w >> ("ALWAYS"_w | ("BY"_w >> "DEFAULT"_w)) >>
                          "AS"_w >> "IDENTITY"_w >> '(' >> "SEQUENCE"_w >>
                          "NAME"_w >> qualified_name[into<&AlterTable::sequence>];
const auto alter_action =
    owner_to | add_key | add_keys | set_default | drop_default | drop_constraint | add_identity | x3::eps;

const auto alter_table_def = "ALTER"_w >> "TABLE"_w >> -if_exists[set<&AlterTable::if_exists>] >> -"ONLY"_w >>
                             qualified_name[into<&AlterTable::table>] >> -x3::lit('*') >> alter_action;

const auto alter_sequence_def = "ALTER"_w >> "SEQUENCE"_w >> -if_exists >>
                                qualified_name[into<&AlterSequence::sequence>] >>
                                -("OWNED"_w >> "BY"_w >> path[into<&AlterSequence::owner>] >> finish);

BOOST_SPIRIT_DEFINE(alter_table, alter_sequence, path)

} // namespace dumpfix::sql::grammar
