// The rows of the flat program: what is done for each of them, and nothing else.
//
// A row is written in place into the output's buffer and taken by it only when all of the row has proved good.
#include "rewrite/instant.hpp"
#include "rewrite/quick_cells.hpp"
#include "rewrite/row_cells.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

using dump::CellForm;
using Step = RowProgram::Step;

template <class Cells>
__attribute__((always_inline)) inline char* TableRun::write_steps(Cells cells, const RowPlace& place, char* to) {
  std::size_t made = 0, next_made = 0;
  const char* const texts = program_.texts.data();
  const Step* const stop = program_.steps.data() + program_.steps.size();
  for (const Step* step = program_.steps.data(); step != stop; ++step) {
    const char* const from = cells.begin(step->first);
    const auto size = static_cast<std::size_t>(cells.end(step->last) - from);
    if (step->kind == Step::cells) {
      if (cells.together(step->first, step->last)) [[likely]] {
        to = cells.separate(copy_short(to, from, size));
      } else {
        for (std::size_t i = step->first; i <= step->last; ++i)
          to = cells.separate(copy_short(to, cells.begin(i), static_cast<std::size_t>(cells.end(i) - cells.begin(i))));
      }
    } else if (step->kind == Step::instant && cells.utc(from, size)) {
      to = cells.put_utc(to, from, size);
    } else if (step->kind == Step::text || (step->size != 0 && cells.is_null(step->first))) {
      to = copy_short(to, texts + step->begin, step->size);
    } else if (step->kind == Step::made) {
      const std::size_t end = made_ends_[next_made++];
      to = cells.separate(copy_short(to, made_.data() + made, end - made));
      made = end;
    } else if (step->kind == Step::instant && !cells.is_null(step->first)) {
      to = cells.separate(write_slow_instant(place, {from, size}, step->column, to));
    } else {
      to = cells.separate(copy_short(to, from, size));
    }
  }
  return to;
}

char* TableRun::write_slow_instant(const RowPlace& place, std::string_view raw, std::size_t column, char* to) {
  slow_.clear();
  // A point in time has nothing that is escaped, so that its text is what stands there.
  const std::string_view quote = form_ == CellForm::pg_literal ? "'" : "";
  const bool bare = raw.size() >= 2 * quote.size() && raw.starts_with(quote) && raw.ends_with(quote);
  const std::string_view text = bare ? raw.substr(quote.size(), raw.size() - 2 * quote.size()) : std::string_view();
  if (char* const end = put_quick_shifted(to + quote.size(), text.data(), text.size()); end != nullptr) {
    if (quote.empty()) return end;
    *to = *end = quote.front();
    return end + 1;
  }
  slow_ += quote;
  if (bare && append_utc(text, slow_)) {
    slow_ += quote;
  } else {
    if (form_ == CellForm::copy) bring_row();
    slow_.clear();
    append_instant(raw, place, plan_.cells[column], slow_);
  }
  std::memcpy(to, slow_.data(), slow_.size());
  return to + slow_.size();
}

/// Counts what the row refers to and what is left out of it, and hands its links on.
template <class Cells>
__attribute__((always_inline)) inline void TableRun::note_values(Cells cells, const RowPlace& place) {
  const auto text_of = [&cells](std::size_t i) {
    return std::string_view(cells.begin(i), static_cast<std::size_t>(cells.end(i) - cells.begin(i)));
  };
  for (const RowProgram::Link& link : program_.links) {
    if (cells.is_null(link.cell)) continue;
    const std::string_view text = text_of(link.cell);
    std::int64_t other = 0;
    if (!quick_id(text.data(), text.size(), other)) [[unlikely]] {
      const auto found = dump::decode_integer(text, form_);
      if (!found) {
        if (form_ == CellForm::copy) bring_row();
        lose_link(place, *link.extraction);
        continue;
      }
      other = *found;
    }
    link.collector->add(link_of(*link.extraction, id_, other));
  }
  for (const RowProgram::Reference& reference : program_.references) {
    if (cells.is_null(reference.cell)) continue;
    const std::string_view text = text_of(reference.cell);
    std::int64_t id = 0;
    if (quick_id(text.data(), text.size(), id)) [[likely]] {
      references_[reference.index].add(id);
    } else if (const auto found = dump::decode_integer(text, form_)) {
      references_[reference.index].add(*found);
    }
  }
  for (const RowProgram::Dropped& one : program_.dropped) dropped_values_[one.index] += !cells.is_null(one.cell);
}

/// Makes the cells that are more than a copy; false if one of them drops the row.
bool TableRun::make_cells(const RowPlace& place) {
  made_.clear();
  made_ends_.clear();
  noted_.clear();
  drop_because_.clear();
  for (const Step& step : program_.steps) {
    if (step.kind != Step::made) continue;
    append_cell(step.column, place, made_);
    if (!drop_because_.empty()) {
      ++account_.dropped[drop_because_];
      return false;
    }
    made_ends_.push_back(made_.size());
  }
  made_.append(slack, ' ');
  return true;
}

/// The row and its cells as they are for all that is not quick.
void TableRun::bring_row() {
  row_ = batch_->row(batch_row_);
  batch_->cells(batch_row_, row_cells_);
  cells_ = &row_cells_;
}

void TableRun::count_noted() {
  for (const auto& [reference, id] : noted_) references_[reference].add(id);
}

void TableRun::convert_rows(const dump::Reader& reader, const dump::CopyRows& rows, io::Output& out) {
  const RowPlace place{&reader, &row_};
  const std::size_t width = width_;
  batch_ = &rows;
  made_.clear();
  std::size_t next = 0, begin = 0;
  for (std::size_t r = 0; r < rows.count; ++r) {
    const std::size_t first = next, size = rows.rows[r].stop - begin;
    const std::size_t last = rows.rows[r].last;
    next = last + 1;
    begin = rows.rows[r].stop;
    batch_row_ = r;
    ++account_.rows_read;
    const CopyCells cells{rows.marks.data() + first};
    if (last - first != width || program_.makes) [[unlikely]] {
      bring_row();
      check_width(place);
      if (!passes_filters()) continue;
    }
    id_ = 0;
    if (program_.id >= 0) {
      const auto i = static_cast<std::size_t>(program_.id);
      if (!quick_id(cells.begin(i), static_cast<std::size_t>(cells.end(i) - cells.begin(i)), id_)) [[unlikely]] {
        bring_row();
        read_id(place);
      }
    }
    if (program_.makes && !make_cells(place)) continue;
    char* to = write_steps(cells, place, out.reserve(size * program_.repeats + program_.extra + made_.size()));
    const char* const line_end = rows.marks[last]; // as the dump has it: psql wants one kind in a block
    to[-1] = *line_end;
    if (*line_end == '\r') *to++ = '\n';
    note_values(cells, place);
    keep_row();
    out.commit(to);
  }
}

/// Writes the tuple where `take_room` says for the bytes it may need; where it ends, or nullptr if the row was dropped.
template <class TakeRoom>
__attribute__((always_inline)) inline char*
TableRun::write_tuple(const RowPlace& place, const std::vector<std::string_view>& cells, TakeRoom take_room) {
  ++account_.rows_read;
  cells_ = &cells;
  if (cells.size() != width_) check_width(place);
  if (!plan_.filters.empty() && !passes_filters()) return nullptr;
  id_ = 0;
  if (program_.id >= 0) {
    const std::string_view text = cells[static_cast<std::size_t>(program_.id)];
    if (!quick_id(text.data(), text.size(), id_)) [[unlikely]]
      read_id(place);
  }
  made_.clear();
  if (program_.makes && !make_cells(place)) return nullptr;
  char* to = take_room(2 + place.row->bytes.size() * program_.repeats + program_.extra + made_.size());
  const TupleCells view{cells.data(), form_, place.row->gap};
  *to = '(';
  to = write_steps(view, place, to + 1) - (form_ == CellForm::pg_literal ? 2 : 1);
  *to++ = ')';
  note_values(view, place);
  keep_row();
  return to;
}

/// The tuple with its parentheses, cell by cell.
bool TableRun::convert_whole(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out) {
  out = '(';
  if (!convert(place, cells, out)) return false;
  out += ')';
  return true;
}

bool TableRun::convert_tuple(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out) {
  out.clear();
  if (is_thorough(cells)) return convert_whole(place, cells, out);
  const char* const end = write_tuple(place, cells, [&out](std::size_t room) {
    out.resize(room);
    return out.data();
  });
  if (end != nullptr) out.resize(static_cast<std::size_t>(end - out.data()));
  return end != nullptr;
}

bool TableRun::convert_tuple(const RowPlace& place, const std::vector<std::string_view>& cells, std::string_view lead,
                             io::Output& out) {
  if (is_thorough(cells)) [[unlikely]] {
    if (!convert_whole(place, cells, tuple_)) return false;
    out.put(lead);
    out.put(tuple_);
    return true;
  }
  const char* const end = write_tuple(place, cells, [&out, lead](std::size_t room) {
    char* const to = out.reserve(lead.size() + room);
    if (lead.size() == 1)
      *to = lead.front();
    else
      std::memcpy(to, lead.data(), lead.size());
    return to + lead.size();
  });
  if (end != nullptr) out.commit(end);
  return end != nullptr;
}

} // namespace dumpfix::rewrite
