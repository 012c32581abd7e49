// Many cars against one program, a block at a time, without memory taken per car.
#pragma once
#include <memory>
#include <vector>

#include "rules/program.h"

namespace zerokm {

// What a list shows of one car.
struct Brief {
  Overall overall = Overall::cannot_say;
  const Rule* deciding = nullptr;
  std::vector<Total> totals;
  std::vector<NamedFigure> gives;  // of the rules that apply
};

class Batch {
 public:
  // `lanes` cars at once; some hundred keep the registers in the nearest cache.
  Batch(const Program& program, const RunOptions& options, int lanes);
  ~Batch();
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  // Begins a block of at most `lanes` cars; lanes that are not loaded hold leftovers.
  void begin();
  void load(int lane, const FactSheet& facts);
  void compute();

  // By the order of rules_of().
  Status status(std::size_t rule, int lane) const;
  Brief brief(int lane) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// The same for a list of cars; null stands for a car of which nothing is known.
std::vector<Brief> run_many(const Program& program, const std::vector<const FactSheet*>& cars,
                            const RunOptions& options);

}  // namespace zerokm
