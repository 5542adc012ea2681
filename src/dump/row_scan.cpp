// The tuple scan: see row_scan.hpp.
#include "dump/row_scan.hpp"

#include "dump/bytes.hpp"
#include "dump/insert_cells.hpp"
#include "dump/tuple_skip.hpp"

namespace dumpfix::dump {

RowScan::Found RowScan::run(std::string_view bytes, bool ended, const Lexis& lexis, bool one) {
  const char* const data = bytes.data();
  const char* const end = data + bytes.size();
  const char* p = data + at_;
  bool skip = !one; // a tuple that stopped the skipping is crossed with care
  const auto stop = [&](Found found) {
    at_ = static_cast<std::size_t>(p - data);
    return found;
  };
  for (;;) {
    if (literal_.active() && !literal_.resume(p, end, ended)) return stop(Found::more);
    if (depth_ == 0) {
      if (comma_ || end - p < 2 || p[0] != ',' || p[1] != '(') { // ",(" needs no look at what stands between tuples
        const Found found = run_between(data, p, end, ended, lexis);
        if (found != Found::row) return stop(found);
        if (literal_.active()) continue;
      } else {
        ++p;
      }
      comma_ = false;
      depth_ = 1;
      open_ = static_cast<std::size_t>(++p - data);
      if (skip) {
        if (const SkippedTuples skipped = skip_tuples(p, end, lexis); skipped.end != nullptr) {
          all_flat_ = all_flat_ && skipped.flat && find_byte(data + flat_, p, '\n') == nullptr;
          p = skipped.end;
          end_ = static_cast<std::size_t>(p - data);
          if (all_flat_) flat_ = end_;
          depth_ = 0;
          skip = false;
          continue;
        }
      }
      skip = !one;
    }
    for (;;) {
      p = find_tuple_mark<false>(p, end);
      if (p == end) return stop(Found::more);
      if (*p == '\'') {
        if (const char* close = close_quote(p + 1, end, ended, '\'', quote_escapes(data, p, lexis))) {
          p = close;
          continue;
        }
      } else if (*p == ')') {
        ++p;
        if (--depth_ != 0) continue;
        end_ = static_cast<std::size_t>(p - data);
        if (one) return stop(Found::row);
        break;
      } else if (*p == '(') {
        ++p;
        ++depth_;
        continue;
      }
      const auto start = literal_.open(data, p, end, ended, lexis);
      if (start == LiteralScan::Start::more) return stop(Found::more);
      if (start == LiteralScan::Start::opened) break;
    }
  }
}

bool RowScan::take_whole(std::string_view bytes, const Lexis& lexis, std::vector<std::string_view>& cells,
                         unsigned char& gap) {
  if (at_ != 0 || depth_ != 0) return false; // a scan is under way
  const char* p = bytes.data();
  const char* const end = p + bytes.size();
  if (!comma_ && (p == end || *p++ != ',')) return false;
  while (p != end && is_space(*p)) ++p;
  if (p == end || *p != '(') return false;
  const char* const open = ++p;
  if (!scan_tuple(p, end, lexis, cells, gap)) return false;
  comma_ = false;
  open_ = static_cast<std::size_t>(open - bytes.data());
  at_ = end_ = static_cast<std::size_t>(p - bytes.data());
  return true;
}

/// Between two tuples: row: `p` is at the parenthesis of the next one, or a comment opened; else as `run`.
RowScan::Found RowScan::run_between(const char* data, const char*& p, const char* end, bool ended, const Lexis& lexis) {
  for (;; ++p) {
    if (p == end) return Found::more;
    const char c = *p;
    if (is_space(c)) continue;
    if (c == ',' && !comma_) {
      comma_ = true;
      continue;
    }
    if (c == '(' && comma_) return Found::row;
    const bool may_comment = c == '-' || c == '/' || c == '#';
    if (may_comment && ended && p + 1 == end) return Found::more; // cut off: no telling what it was
    const char* q = p;
    const auto start = may_comment ? literal_.open(data, q, end, ended, lexis) : LiteralScan::Start::plain;
    if (start == LiteralScan::Start::more) return Found::more;
    if (start == LiteralScan::Start::plain) return comma_ ? Found::bad : Found::tail;
    p = q;
    return Found::row;
  }
}

} // namespace dumpfix::dump
