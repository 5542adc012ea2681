// Finds out whether the leaps of the reader that looked for facts were right, when the same dump is read as a whole:
// then nothing but more of the same rows began in what was leapt over, and rows went on where it ends. So all that the
// facts are made of was seen.
#pragma once

#include "dump/reader.hpp"

#include <cstddef>
#include <vector>

namespace dumpfix::rewrite {

class LeapWatch {
public:
  LeapWatch() = default;
  explicit LeapWatch(std::vector<dump::Reader::Leap> leaps) : leaps_(std::move(leaps)) {}

  /// To be told of all pieces, from in front of the first leap on. False: a leap was wrong.
  bool agrees(const dump::Piece& piece) {
    while (at_ != leaps_.size() && piece.byte > leaps_[at_].from) {
      const dump::Reader::Leap& leap = leaps_[at_];
      const bool same_insert = piece.kind == dump::PieceKind::insert && piece.bytes == leap.head;
      if (piece.byte < leap.to) // rows of a COPY are no pieces
        return !leap.head.empty() &&
               (same_insert || piece.kind == dump::PieceKind::blank || piece.kind == dump::PieceKind::comment);
      if (leap.head.empty() ? piece.byte == leap.to : piece.byte != leap.to || !same_insert) return false;
      ++at_;
    }
    return true;
  }
  /// True once all leaps have proved right.
  bool done() const noexcept { return at_ == leaps_.size(); }

private:
  std::vector<dump::Reader::Leap> leaps_;
  std::size_t at_ = 0;
};

} // namespace dumpfix::rewrite
