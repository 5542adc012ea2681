// The exit codes of the command line (sysexits.h numbers where one fits). Documented in README.md.
// The numbers are stable: scripts rely on them.
#pragma once

namespace dumpfix {

enum class ExitCode : int {
  ok = 0,
  found = 1,          ///< `diff` or `lint` found something (`rewrite` never ends with it)
  usage = 64,         ///< the call itself is wrong
  bad_dump = 65,      ///< the input is no dump that can be rewritten (message has the place); --strict: warnings
  no_input = 66,      ///< the input cannot be opened
  internal = 70,      ///< a bug of ours, a ledger imbalance included
  cannot_create = 73, ///< the output cannot be created
  io = 74,            ///< read or write error
  resources = 75,     ///< spool or memory limit
  bad_rules = 78,     ///< a rule file is wrong (message has the place)
  interrupted = 130,  ///< SIGINT
  terminated = 143,   ///< SIGTERM
};

} // namespace dumpfix
