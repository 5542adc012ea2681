// COMMENT ON a table of v3 that gets another form, or on a part of it: what v4 has too keeps its comment, under v4's
// names; the others are told.
#include "rewrite/impl.hpp"
#include "sql/sql.hpp"

namespace dumpfix::rewrite {

void Rewriter::Impl::comment_on(const dump::Piece& piece, const sql::CommentOn& comment, const Site& site,
                                const std::string& table, const plan::TableRole& role) {
  const auto known = site.tables.find(table);
  const plan::TablePlan* const made =
      known == site.tables.end() || known->second.run == nullptr ? nullptr : &known->second.run->plan();
  const bool entity = role.kind == plan::TableRole::entity;
  const int column = comment.kind == sql::CommentOn::column && made != nullptr ? made->carried(comment.part.text) : -1;
  const bool sequence = comment.kind == sql::CommentOn::sequence && made != nullptr && made->id >= 0;
  if (entity && (comment.kind == sql::CommentOn::table || sequence || column >= 0)) {
    put_pending(table, role.successor->table);
    const std::string& v4 = role.successor->table;
    std::string text(piece.bytes);
    if (column >= 0) { // it stands behind the table's name
      const sql::Span part = comment.part.span;
      text.replace(part.begin, part.end - part.begin,
                   ddl->column(made->target.columns[static_cast<std::size_t>(column)].name));
    }
    return replace_and_put(text, comment.name.name.span, ddl->column(sequence ? Ddl::sequence_name(v4) : v4));
  }
  account.warn("left out, since v4 has nothing that it could speak of: " + make_excerpt(piece.bytes, 0, 80).text, 0);
  pending.clear();
}

} // namespace dumpfix::rewrite
