// Uzbek in Latin letters, and the commonest words in Cyrillic ones.
#include "intake/lexicon.h"

namespace zerokm {
namespace {

using K = TermKind;

constexpr Term terms[] = {
    {K::label, "vehicle.vin", "",
     "kuzov raqami|shassi raqami|vin raqami|vin kod|vin-kod|кузов рақами|kuzov raqami (vin)|vin "
     "kodi"},
    {K::label, "registration.first_date", "",
     "ro'yxat sanasi|ro'yxatdan o'tgan sana|birinchi qayd|birinchi ro'yxatdan o'tgan "
     "sana|ro'yxatga olingan sana|ro'yxatdan o'tgan sanasi|"
     "birinchi ro'yxat|ro'yxatdan o'tish sanasi|birinchi ro'yxatdan o'tish|birinchi ro'yxatga "
     "olingan sana|"
     "birinchi qayd sanasi|рўйхатдан ўтган сана|royxatdan otgan sana|birinchi ro'yxatga "
     "olish|birinchi ro'yxatdan o'tish sanasi|"
     "ro'yxatga olish sanasi|birinchi registratsiya|qayd etilgan sana|рўйхатга олинган "
     "сана|birinchi ro'yxatdan o'tgan sanasi"},
    {K::verb, "registration.first_date", "",
     "ro'yxatdan o'tgan|ro'yxatga olingan|ro'yxatga qo'yilgan|royxatdan otgan|hisobga "
     "qo'yilgan|рўйхатдан ўтган|ro'yxatdan o'tkazilgan|рўйхатга олинган|qayd etilgan"},
    {K::label, "registration.issue_date", "",
     "berilgan sana|hujjat berilgan sana|berilgan sanasi|берилган сана"},
    {K::label, "vehicle.production_date", "",
     "ishlab chiqarilgan yili|ishlab chiqarilgan sana|chiqarilgan yili|ishlab chiqarilgan "
     "sanasi|ishlab chiqarish yili|ишлаб чиқарилган йили|ishlab chiqarish sanasi|ишлаб чиқарилган "
     "сана"},
    {K::verb, "vehicle.production_date", "",
     "ishlab chiqarilgan|yilda ishlab chiqarilgan|chiqarilgan|ишлаб чиқарилган"},
    {K::label, "vehicle.model_year", "", "model yili|rusumi yili"},
    {K::label, "vehicle.mileage", "",
     "yurgan masofasi|probeg|probegi|bosib o'tgan masofasi|yurgani|odometr|spidometr|юрган "
     "масофаси|bosib o'tgan yo'li|yurgan yo'li|masofasi|yurgan|юрган йўли|босган йўли"},
    {K::label, "vehicle.powertrain", "",
     "yoqilg'i turi|yonilg'i turi|dvigatel turi|yoqilgi turi|yoqilg'isi|dvigatel|ёқилғи "
     "тури|dvigateli|yonilg'isi"},
    {K::label, "vehicle.displacement", "",
     "dvigatel hajmi|hajmi|motor hajmi|двигател ҳажми|dvigatelning hajmi|ishchi hajmi"},
    {K::power, "vehicle.engine_power", "",
     "dvigatel quvvati|двигател қуввати|dvigatelning quvvati"},
    {K::power, "vehicle.motor_peak_power", "",
     "elektr motor quvvati|elektrodvigatel quvvati|maksimal quvvati|elektromotor quvvati|elektr "
     "dvigatel quvvati|elektr motori quvvati"},
    {K::power, "vehicle.motor_30min_power", "",
     "30 daqiqalik quvvati|30 minutlik quvvati|30 daqiqalik quvvat|30-daqiqalik quvvati"},
    {K::power, "", "", "quvvati|quvvat|қуввати|kuchi"},
    {K::label, "vehicle.seats", "", "o'rindiqlar soni|o'rinlar soni|joylar soni"},
    {K::label, "vehicle.doors", "", "eshiklar soni"},
    {K::label, "vehicle.colour", "", "rangi|rang|kuzov rangi|ранги"},
    {K::label, "vehicle.brand", "", "markasi|brendi|brend|маркаси"},
    {K::label, "vehicle.model", "", "modeli|rusumi|модели"},
    {K::label, "vehicle.manufacturer", "", "ishlab chiqaruvchi|zavod|ishlab chiqaruvchisi"},
    {K::label, "vehicle.steering", "", "rul|ruli|rul tomoni|rul joylashuvi|рул"},
    {K::presence, "registration.mortgage", "mortgaged|none", "garov|garovi|kredit|garovlar"},
    {K::states, "registration.mortgage", "none",
     "garovda emas|garovsiz|garovda yo'q|garovi yo'q|garovga qo'yilmagan|garovda turmaydi"},
    {K::states, "registration.mortgage", "mortgaged", "garovda turibdi|garovga qo'yilgan|garovda"},
    {K::states, "registration.ever", "no",
     "ro'yxatdan o'tmagan|ro'yxatga olinmagan|ro'yxatga qo'yilmagan|hali ro'yxatdan o'tmagan|hech "
     "qachon ro'yxatdan o'tmagan|ro'yxatdan o'tkazilmagan"},
    {K::states, "vehicle.powertrain", "bev",
     "elektromobil|elektrokar|to'liq elektr|elektr mashina|elektr avtomobil|elektrli"},
    {K::states, "vehicle.powertrain", "bev>", "elektr"},
    {K::answers, "vehicle.powertrain", "bev", "elektr|электр"},
    {K::states, "vehicle.powertrain", "phev",
     "quvvatlanadigan gibrid|ulanadigan gibrid|plug-in gibrid|zaryadlanadigan gibrid|gibrid "
     "phev|plagin gibrid|gibrid (phev)|gibrid (quvvatlanadigan)|gibrid (plug-in)"},
    {K::states, "vehicle.powertrain", "erev",
     "ketma-ket gibrid|uzaytirilgan masofali|masofani uzaytirgichli|yurish masofasi "
     "uzaytirilgan|uzaytirilgan masofali elektromobil|gibrid (erev)"},
    {K::states, "vehicle.powertrain", "hev",
     "quvvatlanmaydigan gibrid|oddiy gibrid|zaryadlanmaydigan gibrid|gibrid (hev)|ulanmaydigan "
     "gibrid"},
    {K::states, "vehicle.powertrain", "hybrid",
     "gibrid|benzin-elektr|benzin/elektr|gibridli|гибридли|benzin + elektr|benzin va elektr"},
    {K::states, "vehicle.powertrain", "petrol", "benzin|benzinli|бензинли"},
    {K::states, "vehicle.powertrain", "diesel", "dizel|dizelli|dizel yoqilg'isi"},
    {K::states, "vehicle.powertrain", "gas", "metan|propan"},
    {K::answers, "vehicle.powertrain", "gas", "gaz"},
    {K::states, "vehicle.steering", "left",
     "chap rul|rul chapda|chap tomonlama rul|ruli chapda|chap tomon rul|ruli chap tomonda|rul chap "
     "tomonda|чап рул|chap rulli"},
    {K::states, "vehicle.steering", "right",
     "o'ng rul|rul o'ngda|o'ng tomonlama rul|ruli o'ngda|o'ng tomon rul|ruli o'ng tomonda|rul o'ng "
     "tomonda|ўнг рул|o'ng rulli"},
    {K::answers, "vehicle.steering", "left", "chap|chapda|chap tomonda|чап"},
    {K::answers, "vehicle.steering", "right", "o'ng|o'ngda|o'ng tomonda|ўнг"},
    {K::other, "steering_form", "",
     "rul isitgichi|isitiladigan rul|rul kuchaytirgich|rul boshqaruvi"},
    {K::answers, "vehicle.colour", "black", "qora|қора"},
    {K::answers, "vehicle.colour", "other", "oq|kumush|sariq|kumushrang|оқ|oq perlamutr"},
    {K::answers, "vehicle.colour", "dark", "to'q kulrang|to'q ko'k|to'q yashil"},
    {K::answers, "vehicle.colour", "dark|other", "kulrang|ko'k|qizil|yashil|jigarrang"},
    {K::states, "history.major_accident", "no",
     "avariyasiz|avariyaga uchramagan|urilmagan|avariya bo'lmagan|avariyada bo'lmagan|ythga "
     "uchramagan|avariya yo'q"},
    {K::presence, "history.major_accident", "|no", "avariya|avariyalar"},
    {K::states, "history.flood", "no", "suvga cho'kmagan|suvda qolmagan"},
    {K::presence, "registration.certificate_held", "yes|no",
     "ro'yxatdan o'tish guvohnomasi|ro'yxatga olish guvohnomasi|ro'yxatdan o'tganlik "
     "guvohnomasi|ro'yxatga olinganlik guvohnomasi|yashil kitob"},
    {K::presence, "confirmation.held", "yes|no",
     "sotuvdan keyingi xizmat tasdig'i|zavod tasdiq xati|ishlab chiqaruvchi tasdig'i|tasdiq "
     "xati|zavod xati|ishlab chiqaruvchining tasdiq xati|ishlab chiqaruvchi xati|"
     "sotuvdan keyingi xizmat ko'rsatish tasdig'i|tasdiqlash xati|zavodning tasdiq xati|zavod "
     "tasdig'i"},
    {K::presence, "inspection.report_held", "yes|no",
     "tekshiruv hisoboti|ko'rik hisoboti|tekshirish hisoboti|tekshiruv xulosasi"},
    {K::presence, "licence.held", "yes|no", "eksport litsenziyasi"},
    {K::have, "", "", "bor|ha|mavjud|tayyor|qo'limizda|qo'lda"},
    {K::lack, "", "", "yo'q|mavjud emas|tayyor emas|йўқ|hali yo'q|bo'lmagan|yoq"},
    {K::negation, "", "behind", "emas"},
    {K::plan, "", "", "bo'ladi|rejalashtirilgan|kerak|kutilmoqda|agar|kutilyapti|lozim"},
    {K::wanted, "", "",
     "qidiryapman|sotib olaman|olmoqchiman|qidiramiz|sotib olmoqchiman|izlayapman"},
    {K::filler, "", "",
     "y|sanasi|sana|yil|yilda|yili|xitoyda|oyida|faqat|oy|atigi|jami|mashina|avtomobil|yilning|"
     "xitoydagi|kuni|da|йил|ойида|yildan|haqiqiy"},
    {K::approximate, "", "", "taxminan|qariyb"},
    {K::bound, "", "", "kam|ortiq|gacha|oshmaydi|dan kam|dan ortiq|ko'p"},
    {K::relative, "", "",
     "oy oldin|oldin|o'tgan oy|o'tgan yili|kecha|bu yil|o'tgan yil|shu oyda|bugun|o'tgan hafta|oy "
     "avval|avval"},
    {K::month, "1", "", "yanvar*|январ"},
    {K::month, "2", "", "fevral*|феврал"},
    {K::month, "3", "", "mart|martda|martning|martida|март"},
    {K::month, "4", "", "aprel*|апрел"},
    {K::month, "5", "", "mayda|mayning|mayida"},
    {K::month, "6", "", "iyun*"},
    {K::month, "7", "", "iyul*"},
    {K::month, "8", "", "avgust*"},
    {K::month, "9", "", "sentabr*|sentyabr*"},
    {K::month, "10", "", "oktabr*|oktyabr*"},
    {K::month, "11", "", "noyabr*"},
    {K::month, "12", "", "dekabr*"},
    {K::unit, "km", "", "kilometr|km yurgan|kilometr yurgan|km yurdi|км юрган"},
    {K::unit, "kw", "", "kvt|kilovatt|квт"},
    {K::unit, "hp", "", "ot kuchi|o.k|o.k.|от кучи|ot kuchiga|otkuchi"},
    {K::unit, "litre", "", "litr|litrli|l li"},
    {K::unit, "cm3", "", "sm3|kub sm|sm kub|kub.sm|sm³|kub"},
    {K::unit, "seat", "", "o'rinli|o'rindiqli|kishilik|o'rin|o'rindiq"},
    {K::unit, "door", "", "eshikli"},
    {K::unit, "other", "",
     "km/soat|kvt soat|kg|oylik|yillik|km zaxira|dona|ta|yosh|kvt-soat|kvt/soat|km "
     "masofa|soat|daqiqa|sekund|km kafolat|l/100 km|kun|yil kafolat|km zaryad"},
    {K::scale, "3", "", "ming|минг"},
    {K::scale, "6", "", "mln|million"},
    {K::currency, "UZS", "", "so'm|som|сўм|so'mga"},
    {K::currency, "USD", "", "dollar|aqsh dollari|y.e|dollarga"},
    {K::currency, "CNY", "", "yuan"},
    {K::currency, "RUB", "", "rubl"},
    {K::price, "", "", "narxi|narx|bahosi|нархи|qiymati"},
    {K::other, "money", "",
     "bojxona|yetkazib berish narxi|oldindan to'lov|soliq|utilizatsiya "
     "yig'imi|zakalat|boj|yangisining narxi|yetkazib berish|bojxona to'lovi"},
    {K::other, "date", "",
     "amal qilish muddati|sug'urta muddati|e'lon qilingan|e'lon sanasi|jo'natish sanasi|yetkazib "
     "berish sanasi|tug'ilgan sana|shartnoma sanasi|texnik ko'rik|sug'urta|kafolat|sotilgan "
     "sana|yuklangan sana"},
    {K::other, "number", "",
     "yurish zaxirasi|zaryad masofasi|batareya sig'imi|dvigatel raqami|maksimal tezlik|umumiy "
     "quvvati|og'irligi|bak hajmi|yukxona hajmi|tizim quvvati|uzatmalar qutisi|yoqilg'i "
     "sarfi|elektr masofasi|bir zaryadda|kuzov turi|tezligi|batareya|elektrda yurish|umumiy "
     "quvvat|uzatma qutisi|yetakchi g'ildiraklar"},
    {K::personal, "owner", "", "egasi|mashina egasi|sotuvchi|xaridor|f.i.sh|f.i.o"},
    {K::personal, "address", "", "manzili|manzil|yashash joyi"},
    {K::personal, "identity", "",
     "pasport raqami|pasport|jshshir|passport raqami|pasport seriyasi"},
    {K::personal, "plate", "", "davlat raqami|davlat raqam belgisi|mashina raqami|davlat raqam"},
    {K::personal, "phone", "", "telefon|telefon raqami|aloqa|tel raqami|aloqa uchun"},
    {K::toward, "", "label",
     "boradigan mamlakat|manzil mamlakati|eksport mamlakati|yetkazish mamlakati|import "
     "mamlakati|boradigan davlat"},
    {K::company, "", "", "kompaniya|kompaniyamiz|mijozlar|mijozlarimiz"},
};

}  // namespace

TermTable uzbek_terms() { return {terms, sizeof terms / sizeof terms[0]}; }

}  // namespace zerokm
