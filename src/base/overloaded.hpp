// One function object out of several lambdas, for std::visit: std::visit(overloaded{[](A) {}, [](B) {}}, variant).
// A type without a lambda of its own is an error of the compiler, so that no alternative is forgotten.
#pragma once

namespace dumpfix {

template <class... Ts>
struct overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

} // namespace dumpfix
