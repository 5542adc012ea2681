// Which members of which statements name a table or a sequence.
#include "facts/home_schema.hpp"

#include "base/overloaded.hpp"

namespace dumpfix::facts {

void qualify(sql::Statement& statement, const std::string& schema) {
  if (schema.empty()) return;
  const auto name = [&](sql::Name& one) {
    if (one.schema.text.empty() && !one.name.text.empty()) one.schema.text = schema;
  };
  const auto keys = [&](std::vector<sql::Key>& all) {
    for (sql::Key& key : all) name(key.references);
  };
  std::visit(overloaded{
                 [&](sql::CreateTable& x) {
                   name(x.name);
                   for (sql::Column& column : x.columns) name(column.sequence);
                   keys(x.keys);
                 },
                 [&](sql::CopyHead& x) { name(x.table); },
                 [&](sql::InsertHead& x) { name(x.table); },
                 [&](sql::TableOwner& x) { name(x.table); },
                 [&](sql::AddConstraint& x) {
                   name(x.table);
                   name(x.key.references);
                 },
                 [&](sql::ColumnDefault& x) {
                   name(x.table);
                   name(x.sequence);
                 },
                 [&](sql::AlterTableOther& x) {
                   name(x.table);
                   name(x.sequence);
                   keys(x.keys);
                 },
                 [&](sql::CreateIndex& x) { name(x.table); },
                 [&](sql::CreateSequence& x) { name(x.sequence); },
                 [&](sql::SequenceOwnedBy& x) {
                   name(x.sequence);
                   name(x.table);
                 },
                 [&](sql::AlterSequenceOther& x) { name(x.sequence); },
                 [&](sql::SetVal& x) { name(x.sequence); },
                 [&](sql::Drop& x) {
                   if (x.kind == sql::Drop::table || x.kind == sql::Drop::sequence || x.kind == sql::Drop::constraint ||
                       x.kind == sql::Drop::column_default)
                     name(x.name);
                 },
                 [&](sql::CommentOn& x) {
                   if (x.kind != sql::CommentOn::other && x.kind != sql::CommentOn::index) name(x.name);
                 },
                 [&](sql::Grant& x) { name(x.name); },
                 [](auto&) {},
             },
             statement);
}

} // namespace dumpfix::facts
