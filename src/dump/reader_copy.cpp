// The rows of a COPY: a line each, up to the line that ends them; one by one, cut many at a time, or as blocks.
#include "dump/bytes.hpp"
#include "dump/copy_split.hpp"
#include "dump/reader_impl.hpp"

#include <cstring>

namespace dumpfix::dump {

/// Only the text format with its defaults has one row a line and tabs between the columns.
void Reader::Impl::check_copy() {
  const std::string_view text = buffer.unread();
  const std::string_view options =
      text.substr(statement.options_begin(), statement.options_end() - statement.options_begin());
  for (std::size_t at = 0; at < options.size();) {
    if (!is_word_start(options[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < options.size() && is_word(options[at])) ++at;
    for (const char* word : {"CSV", "BINARY", "DELIMITER", "DELIMITERS", "NULL", "HEADER", "DEFAULT"})
      if (is_keyword(options.substr(begin, at - begin), word))
        fail_at(Code::bad_statement, statement.options_begin() + begin,
                "COPY … FROM stdin with the option \"" + std::string(options.substr(begin, at - begin)) +
                    "\" cannot be read",
                "take the dump with pg_dump, which writes COPY in its plain text format");
  }
  if (statement.line_goes_on())
    fail_at(Code::bad_statement, statement.length(), "the line of COPY … FROM stdin goes on behind its \";\"",
            "rows begin in the next line; take the dump with pg_dump");
}

/// Fills the buffer inside of rows; fails at the end of the input.
void Reader::Impl::fill_rows() {
  if (buffer.ended())
    fail_truncated("the rows of a COPY", 0,
                   "the dump was cut off before the line \"\\.\" that ends the rows; take it again");
  buffer.fill();
}

Reader::Impl::CopyLine Reader::Impl::copy_line_at(std::size_t at) const noexcept {
  const std::string_view text = buffer.unread().substr(at);
  const std::string_view crlf = "\\.\r\n";
  if (text.size() < crlf.size() && text == crlf.substr(0, text.size()))
    // Without a line end it counts at the end of the input, as psql takes it.
    return !buffer.ended() ? CopyLine::more : text.size() >= 2 ? CopyLine::end : CopyLine::row;
  return text.starts_with("\\.\n") || text.starts_with(crlf) ? CopyLine::end : CopyLine::row;
}

void Reader::Impl::end_copy() {
  const char* found = find_byte(buffer.data(), buffer.end(), '\n');
  begin_item();
  tail = buffer.take(found ? static_cast<std::size_t>(found - buffer.data()) + 1 : buffer.size());
  rows = Rows::none;
  rows_line = 0;
}

bool Reader::Impl::copy_row(Row& row) {
  for (;;) {
    const char* found = nullptr;
    if (searched < buffer.size())
      found = static_cast<const char*>(std::memchr(buffer.data() + searched, '\n', buffer.size() - searched));
    if (buffer.size() == 0 || buffer.data()[0] == '\\') {
      const CopyLine line = copy_line_at(0);
      if (line == CopyLine::end) {
        end_copy();
        return false;
      }
      if (line == CopyLine::more) found = nullptr;
    }
    if (found) {
      begin_item();
      row.byte = buffer.byte();
      row.line = buffer.line();
      row.bytes = buffer.take_lines(static_cast<std::size_t>(found + 1 - buffer.data()), 1);
      row.body = {row.bytes.data(), row.bytes.size() - 1};
      if (row.body.ends_with('\r')) row.body.remove_suffix(1);
      searched = 0;
      return true;
    }
    searched = buffer.size();
    fill_rows();
  }
}

bool Reader::Impl::next_rows(CopyRows& out) {
  if (rows != Rows::copy) return false;
  for (;;) {
    const CopyLine first = copy_line_at(0);
    if (first == CopyLine::end) {
      end_copy();
      return false;
    }
    // A row that many reads bring is cut only once its line end is here.
    if (first == CopyLine::row && searched < buffer.size() &&
        (searched == 0 || find_byte(buffer.data() + searched, buffer.end(), '\n'))) {
      if (const std::size_t size = split_rows(buffer.unread(), out)) {
        begin_item();
        out.byte = buffer.byte();
        out.line = buffer.line();
        out.bytes = buffer.take_lines(size, out.count);
        searched = 0;
        return true;
      }
    }
    if (first == CopyLine::row) searched = buffer.size();
    fill_rows();
  }
}

bool Reader::Impl::copy_block(std::string_view& bytes) {
  for (;;) {
    const CopyLine first = copy_line_at(0);
    if (first == CopyLine::end) {
      end_copy();
      return false;
    }
    if (first == CopyLine::row) {
      // Bytes before `searched` hold no line end, so they hold no end of the rows either.
      const char* const data = buffer.data();
      const char* end = nullptr;
      std::uint64_t lines = 0; // in front of `end`
      for (const char* p = data + searched; (p = find_copy_end(p, buffer.end(), lines)) != nullptr; ++p) {
        ++lines;
        if (copy_line_at(static_cast<std::size_t>(p + 1 - data)) != CopyLine::row) {
          end = p + 1;
          break;
        }
      }
      if (!end && lines != 0) {
        if (const char* last = find_last_byte(data + searched, buffer.end(), '\n')) end = last + 1;
      }
      if (end) {
        begin_item();
        bytes = buffer.take_lines(static_cast<std::size_t>(end - data), lines);
        searched = 0;
        return true;
      }
      searched = buffer.size();
    }
    fill_rows();
  }
}

} // namespace dumpfix::dump
