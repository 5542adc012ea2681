// The two ways back to a mark: a file seeks; a stream is recorded in a spool. The stream is a stack of layers, of which
// the live source is the lowest: a mark puts the unread bytes on top, a replay the recording, and a layer that is read
// to its end is taken off.
#include "io/opened.hpp"
#include "io/spool.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace dumpfix::io {
namespace {

[[noreturn]] void no_mark(const std::string& name) {
  fail(Code::internal, Place{name, 0, 0, 0}, "replay of " + quoted(name) + " without a mark");
}

class FileReplay final : public ReplaySource {
public:
  FileReplay(std::unique_ptr<Input> file, std::size_t chunk)
      : file_(std::move(file)), chunk_(chunk), begin_(file_->position()) {}

  const std::string& name() const noexcept override { return file_->name(); }
  std::size_t read(std::span<char> into) override {
    return file_->read(chunk_ == 0 ? into : into.first(std::min(into.size(), chunk_)));
  }
  void mark(std::string_view unread) override {
    if (unread.size() > file_->position() - begin_)
      fail(Code::internal, Place{name(), file_->position(), 0, 0},
           "more unread bytes than were read of " + quoted(name()));
    mark_ = file_->position() - unread.size();
    file_->seek(*mark_);
  }
  void replay() override {
    if (!mark_) no_mark(name());
    file_->seek(*mark_);
    mark_.reset();
  }
  std::optional<std::uint64_t> size() const override { return file_->size() - std::min(begin_, file_->size()); }
  void seek(std::uint64_t byte) override { file_->seek(begin_ + byte); }

private:
  std::unique_ptr<Input> file_;
  std::size_t chunk_;
  std::uint64_t begin_;
  std::optional<std::uint64_t> mark_;
};

class SpoolSource final : public Source {
public:
  SpoolSource(Spool spool, std::string name) : spool_(std::move(spool)), name_(std::move(name)) { spool_.rewind(); }
  const std::string& name() const noexcept override { return name_; }
  std::size_t read(std::span<char> into) override { return spool_.read(into); }

private:
  Spool spool_;
  std::string name_;
};

class StreamReplay final : public ReplaySource {
public:
  StreamReplay(std::unique_ptr<Source> inner, std::string tmpdir, std::size_t chunk)
      : name_(inner->name()), tmpdir_(std::move(tmpdir)), chunk_(chunk) {
    layers_.push_back(std::move(inner));
  }

  const std::string& name() const noexcept override { return name_; }

  std::size_t read(std::span<char> into) override {
    if (chunk_ != 0) into = into.first(std::min(into.size(), chunk_));
    if (into.empty()) return 0;
    if (held_ != nullptr && layers_.size() > 1) held_->hand_on(); // the live source does so itself
    std::size_t count = layers_.back()->read(into);
    while (count == 0 && layers_.size() > 1) {
      layers_.pop_back();
      count = layers_.back()->read(into);
    }
    if (recording_) recording_->append({into.data(), count});
    return count;
  }

  bool attend(Held& held) override {
    held_ = layers_.front()->attend(held) ? &held : nullptr;
    return held_ != nullptr;
  }

  void mark(std::string_view unread) override {
    if (!unread.empty()) layers_.push_back(memory_source(std::string(unread), 0, name_));
    recording_.emplace(tmpdir_);
  }

  void replay() override {
    if (!recording_) no_mark(name_);
    layers_.push_back(std::make_unique<SpoolSource>(std::move(*recording_), name_));
    recording_.reset();
  }

private:
  std::string name_;
  std::string tmpdir_;
  std::size_t chunk_;
  std::vector<std::unique_ptr<Source>> layers_; ///< the last is read first; never empty
  std::optional<Spool> recording_;
  Held* held_ = nullptr;
};

} // namespace

void ReplaySource::seek(std::uint64_t byte) {
  fail(Code::internal, Place{name(), byte, 0, 0}, quoted(name()) + " cannot be read from any byte on");
}

std::unique_ptr<ReplaySource> open_replay_source(const std::string& path, const std::string& tmpdir,
                                                 std::size_t chunk) {
  Opened opened = open_input(path);
  if (opened.file) return std::make_unique<FileReplay>(std::move(opened.file), chunk);
  return std::make_unique<StreamReplay>(std::move(opened.stream), tmpdir, chunk);
}

std::unique_ptr<ReplaySource> replay_source(std::unique_ptr<Source> inner, const std::string& tmpdir) {
  return std::make_unique<StreamReplay>(std::move(inner), tmpdir, 0);
}

} // namespace dumpfix::io
