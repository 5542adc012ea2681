// Private to the room: an input that is opened and looked at, for open_source and open_replay_source alike.
#pragma once

#include "io/input.hpp"

namespace dumpfix::io {

/// Exactly one of the two is set: `file` for an uncompressed regular file, `stream` for anything else, decoded.
struct Opened {
  std::unique_ptr<Input> file;
  std::unique_ptr<Source> stream;
};

/// Opens `path` ("-": standard input), finds its codec and puts the decoder in place. Throws as open_source does.
Opened open_input(const std::string& path);

} // namespace dumpfix::io
