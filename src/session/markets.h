// One car against every destination.
#pragma once
#include <string_view>
#include <vector>

#include "report/markets.h"
#include "session/session.h"

namespace zerokm {

// The car of `session` in one market, whatever market the session itself has chosen.
MarketText market_text(const Session& session, const Words& words, std::string_view market);

// The same for all destinations, in the order of Session::markets.
std::vector<MarketText> market_texts(const Session& session, const Words& words);

}  // namespace zerokm
