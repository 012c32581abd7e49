#include "documents/han_radicals.h"

namespace zerokm {
namespace {

// U+2F00 to U+2FD5.
constexpr char32_t radicals[] =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土"
    U"士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手"
    U"支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
    U"瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"
    U"聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
    U"辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
    U"鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

struct Twin {
  char32_t radical, letter;
};
// Of U+2E80 to U+2EFF those that look like a whole letter.
constexpr Twin twins[] = {{0x2E9F, U'母'}, {0x2EA0, U'民'}, {0x2EC1, U'虎'}, {0x2EC4, U'西'},
                          {0x2EC5, U'见'}, {0x2EC6, U'角'}, {0x2EC9, U'贝'}, {0x2ECB, U'车'},
                          {0x2ED3, U'长'}, {0x2ED4, U'门'}, {0x2ED8, U'青'}, {0x2ED9, U'韦'},
                          {0x2EDA, U'页'}, {0x2EDB, U'风'}, {0x2EDC, U'飞'}, {0x2EDD, U'食'},
                          {0x2EE2, U'马'}, {0x2EE4, U'鬼'}, {0x2EE5, U'鱼'}, {0x2EE6, U'鸟'},
                          {0x2EE7, U'卤'}, {0x2EE8, U'麦'}, {0x2EE9, U'黄'}, {0x2EEA, U'黾'},
                          {0x2EEC, U'齐'}, {0x2EEE, U'齿'}, {0x2EF0, U'龙'}, {0x2EF3, U'龟'}};

}  // namespace

char32_t letter_of_radical(char32_t letter) {
  if (letter < 0x2E80 || letter > 0x2FD5) return letter;
  if (letter >= 0x2F00) return radicals[letter - 0x2F00];
  for (const Twin& twin : twins) {
    if (twin.radical == letter) return twin.letter;
  }
  return letter;
}

}  // namespace zerokm
