// Fields for the values a user may replace: exchange rates and dated base amounts.
#pragma once
#include "report/exchange.h"
#include "ui/app.h"

namespace zerokm::ui {

// A changed rate is the user's own from then on.
void rate_field(Frame& f, App& app, const UsedRate& rate);
// The value of a parameter on the day of the check.
void parameter_field(Frame& f, App& app, const Parameter& parameter);

}  // namespace zerokm::ui
