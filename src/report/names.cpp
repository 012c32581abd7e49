// The fixed names of results, as they stand in word keys and in JSON reports.
#include "report/page.h"

namespace zerokm {

const char* name_of(Overall overall) {
  switch (overall) {
    case Overall::blocked:
      return "blocked";
    case Overall::probably_blocked:
      return "probably_blocked";
    case Overall::out_of_scope:
      return "out_of_scope";
    case Overall::needs_document:
      return "needs_document";
    case Overall::cannot_say:
      return "cannot_say";
    case Overall::check_again:
      return "check_again";
    case Overall::no_objection:
      return "no_objection";
    case Overall::nothing_against:
      return "nothing_against";
    case Overall::not_covered:
      return "not_covered";
  }
  return "";
}

const char* name_of(Status status) {
  switch (status) {
    case Status::not_applicable:
      return "not_applicable";
    case Status::met:
      return "met";
    case Status::unmet:
      return "unmet";
    case Status::exempt:
      return "exempt";
    case Status::unknown:
      return "unknown";
    case Status::missing_paper:
      return "missing_paper";
    case Status::disputed:
      return "disputed";
    case Status::amount:
      return "amount";
    case Status::information:
      return "information";
  }
  return "";
}

const char* name_of(Phase phase) {
  switch (phase) {
    case Phase::car:
      return "car";
    case Phase::papers:
      return "papers";
    case Phase::filing:
      return "filing";
    case Phase::arrival:
      return "arrival";
  }
  return "";
}

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::blocks:
      return "blocks";
    case Severity::document:
      return "document";
    case Severity::cost:
      return "cost";
    case Severity::information:
      return "information";
  }
  return "";
}

const char* name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::verified:
      return "verified";
    case Confidence::indicative:
      return "indicative";
    case Confidence::unconfirmed:
      return "unconfirmed";
  }
  return "";
}

const char* name_of(Freshness freshness) {
  switch (freshness) {
    case Freshness::fresh:
      return "fresh";
    case Freshness::ageing:
      return "ageing";
    case Freshness::stale:
      return "stale";
    case Freshness::expired:
      return "expired";
  }
  return "";
}

}  // namespace zerokm
