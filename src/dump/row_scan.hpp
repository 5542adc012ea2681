// Finds the tuples of an INSERT … VALUES list, one by one or as many as are there.
//
// Strings are crossed by a search for their quote. What a quick way did not take is looked at once more, with care, and
// then never again, however the reads cut it.
#pragma once

#include "dump/literal_scan.hpp"

namespace dumpfix::dump {

class RowScan {
public:
  enum class Found {
    row,  ///< a tuple is complete (with `one`), see end() and open()
    more, ///< the bytes end inside a tuple or between two: end() is behind the last whole one, 0 if there is none
    tail, ///< no further tuple: what follows end() is the tail of the statement
    bad   ///< a comma that no tuple follows, at stopped()
  };

  /// Starts over, at the first parenthesis of a list.
  void start() noexcept { *this = RowScan(); }

  /// Reads on in `bytes`, which begin behind the last tuple that was handed out. `one`: stop behind each tuple. Without
  /// it, tuples are crossed as skip_tuples does, and may only be passed on: the tail may begin in one that holds
  /// parentheses, and the delimiter must be ";".
  Found run(std::string_view bytes, bool ended, const Lexis& lexis, bool one);

  /// The quick way to the next tuple: true if all of it is in `bytes` and scan_tuple takes it; then `cells` are its
  /// cells, `gap` is Row::gap, and end(), open() and hand_out() are as after `run`. false: nothing has changed but
  /// `cells`, call `run`.
  bool take_whole(std::string_view bytes, const Lexis& lexis, std::vector<std::string_view>& cells, unsigned char& gap);

  std::size_t end() const noexcept { return end_; }   ///< behind the `)` of the last whole tuple
  std::size_t open() const noexcept { return open_; } ///< behind the `(` of the last tuple
  std::size_t flat() const noexcept { return flat_; } ///< so many of the first bytes hold no line end
  std::size_t stopped() const noexcept { return at_; }
  bool inside() const noexcept { return depth_ != 0; } ///< the scan is inside a tuple
  const LiteralScan& literal() const noexcept { return literal_; }

  /// The first end() bytes were handed out.
  void hand_out() noexcept {
    at_ -= end_;
    open_ -= end_;
    literal_.shift(end_);
    end_ = flat_ = 0;
    all_flat_ = true;
  }

  /// True if nothing behind the last tuple was looked at yet: tuples may be taken in another way.
  bool between() const noexcept { return at_ == 0 && depth_ == 0 && !literal_.active(); }
  /// True if no tuple came yet.
  bool first() const noexcept { return comma_; }
  /// Tuples were taken in another way.
  void went_on() noexcept { comma_ = false; }

private:
  Found run_between(const char* data, const char*& p, const char* end, bool ended, const Lexis& lexis);

  LiteralScan literal_;
  std::size_t at_ = 0;
  std::size_t open_ = 0;
  std::size_t end_ = 0;
  std::size_t flat_ = 0;
  bool all_flat_ = true; // no skip since the last hand_out() may have crossed a line end
  unsigned depth_ = 0;
  bool comma_ = true; // a tuple may begin: a comma was read, or nothing yet
};

} // namespace dumpfix::dump
