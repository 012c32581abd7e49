#include "report/html_style.h"

namespace zerokm {

// Readable on paper without colours: each answer has its shape and its word, borders carry the
// rest. Sizes in points, because paper has no pixels.
const char* const report_style = R"(
.zk { max-width: 190mm; margin: 0 auto; padding: 12mm; background: #FFFFFF; color: #15202B;
  font: 9.5pt/1.45 system-ui, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; text-align: start; }
.zk * { box-sizing: border-box; margin: 0; padding: 0; }
.zk header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm;
  border-bottom: 1.5pt solid #15202B; padding-bottom: 3mm; margin-bottom: 5mm; }
.zk h1 { font-size: 18pt; line-height: 1.2; overflow-wrap: anywhere; }
.zk h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
.zk h3 { font-size: 9.5pt; break-after: avoid; }
.zk .brand { font-weight: 700; color: #1B4F9C; white-space: nowrap; }
.zk .small, .zk .note, .zk dl { font-size: 8pt; color: #43505C; }
.zk .answers { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
.zk .answer { border: 1pt solid #7A8793; border-radius: 3mm; padding: 4mm; break-inside: avoid; }
.zk .answer p { margin-top: 1mm; }
.zk .word { font-size: 14pt; font-weight: 700; display: flex; align-items: center; gap: 2mm; }
.zk .shape { width: 6mm; height: 6mm; flex: none; }
.zk h3 .shape { width: 3.6mm; height: 3.6mm; vertical-align: -0.6mm; margin-inline-end: 1.5mm; }
.zk .free { font-size: 14pt; font-weight: 700; }
.zk .own { border: 1.5pt dashed #A31621; color: #A31621; padding: 2mm 3mm; margin-bottom: 4mm;
  font-weight: 700; }
.zk table { width: 100%; border-collapse: collapse; }
.zk th, .zk td { text-align: start; vertical-align: top; padding: 1.2mm 2mm;
  border-bottom: 0.5pt solid #D5DCE2; overflow-wrap: anywhere; }
.zk thead { display: table-header-group; }
.zk thead th { font-size: 8pt; color: #43505C; border-bottom: 1pt solid #7A8793; }
.zk tbody th { font-weight: 400; width: 32%; }
.zk tr { break-inside: avoid; }
.zk td.end, .zk th.end { text-align: end; white-space: nowrap; font-weight: 700; }
.zk .total th, .zk .total td { border-top: 1.5pt solid #15202B; font-weight: 700; }
.zk .rule { break-inside: avoid; border-bottom: 0.5pt solid #D5DCE2; padding: 2mm 0; }
.zk .rule > p { margin-top: 0.8mm; }
.zk .said { font-weight: 400; color: #43505C; }
.zk dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 3mm; margin-top: 1mm; }
.zk dd { overflow-wrap: anywhere; }
.zk ul { padding-inline-start: 5mm; }
.zk .seal { display: flex; justify-content: space-between; align-items: center; gap: 6mm;
  flex-wrap: wrap; border-top: 1.5pt solid #15202B; margin-top: 8mm; break-inside: avoid; }
.zk .seal div { flex: 1 1 60mm; }
.zk .qr { width: 28mm; height: 28mm; flex: none; background: #FFFFFF; }
.zk .sum { flex: 1 0 100%; font: 7.5pt/1.4 ui-monospace, monospace; direction: ltr;
  overflow-wrap: anywhere; text-align: start; }
@media screen and (max-width: 640px) {
  .zk { padding: 16px; }
  .zk .answers { grid-template-columns: 1fr; }
  .zk header { display: block; }
}
@media print { .zk { max-width: none; padding: 0; } }
)";

}  // namespace zerokm
