// The one way through: a dump in, the rewritten dump out, an account of it. Used by the command line as
//
//   Rewriter rewriter(source, out, options, account);
//   try { rewriter.run(); out.flush(); sink.commit(); }
//   catch (const Failure& failure) { if (out.is_stream()) rewriter.loud_end(failure.problem()); … }
#pragma once

#include "base/account.hpp"
#include "facts/project.hpp"
#include "io/sink.hpp"
#include "io/source.hpp"
#include "plan/rulebook.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dumpfix::rewrite {

struct Options {
  const plan::RuleBook* rules = nullptr;          ///< must outlive the rewriter
  std::optional<plan::Version> target;            ///< nullopt: the packs' default
  const facts::Project* project = nullptr;        ///< null: none given
  Dialect dialect = Dialect::unknown;             ///< unknown: found from the dump
  std::string tmpdir;                             ///< for spools; empty: $TMPDIR or /tmp
  std::vector<std::shared_ptr<io::Source>> facts; ///< --facts: dumps whose core_store is the main dump's own
  std::size_t memory = 48 << 20;                  ///< bytes for what must wait, before it goes to a spool
};

class Rewriter {
public:
  /// `source`, `out` and `account` must outlive it. The account is filled as the run goes on.
  Rewriter(io::ReplaySource& source, io::Output& out, Options options, Account& account);
  ~Rewriter();
  Rewriter(const Rewriter&) = delete;
  Rewriter& operator=(const Rewriter&) = delete;

  /// Rewrites the whole dump. Throws Failure; what was written then is whole rows and statements but for an open COPY
  /// block or INSERT statement.
  void run();
  /// Ends a broken output so that psql or mysql stops too, even a plain `psql` (exit 3): closes the open COPY block or
  /// INSERT, then writes a statement that cannot run and names the code and byte. Flushes. Never throws.
  void loud_end(const Problem& problem) noexcept;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace dumpfix::rewrite
