// English, and what traders of every language write in Latin letters.
#include "intake/lexicon.h"

namespace zerokm {
namespace {

using K = TermKind;

constexpr Term terms[] = {
    {K::label, "vehicle.vin", "",
     "vin|vin no|vin number|vin code|vin-code|chassis no|chassis number|chassis|frame no|frame "
     "number|"
     "vehicle identification number|chassis no. (vin)|vin/chassis no|vin / chassis no|chassis "
     "#|vin #|"
     "chassis num|vin (chassis no)|vin(chassis no)|vehicle identification no"},
    {K::label, "registration.first_date", "",
     "first registration|first registration date|date of first registration|registration date|"
     "date of registration|reg date|reg. date|first reg|first reg. date|first reg date|1st "
     "registration|"
     "1st reg|1st reg.|initial registration|initial registration date|register date|first plate|"
     "first plate date|plate date|first licensed|date first registered|1st registration date|"
     "first registration in china|dateofregistration|registration_date|register_date|"
     "first registration time|registration time|date of 1st registration|first licensing|"
     "first licensing date|initial reg|first licence date|registerdate|registrationdate|"
     "registered date|first reg. in china|first registration year|licensing date"},
    {K::verb, "registration.first_date", "",
     "registered|first registered|was registered|was first registered|initially "
     "registered|reg|regd|reg'd|"
     "plated|licensed|registration|got plates|registered in china|register|registed|was "
     "registed|register on|register in|registered at"},
    {K::label, "registration.issue_date", "",
     "issue date|date of issue|issued on|issue_date|date issued|issued|issuing date"},
    {K::label, "licence.issue_date", "",
     "licence issue date|license issue date|export licence issue date|export license issue date"},
    {K::label, "registration.transfer_date", "",
     "transfer date|date of transfer|ownership transfer date|transfer registration "
     "date|transferred on|"
     "ownership transferred on"},
    {K::label, "registration.pending_export_date", "",
     "transfer pending export date|transfer-pending-export date|pending export date|"
     "pending-export transfer date|date of transfer pending export|pending export transfer date|"
     "pending export since"},
    {K::verb, "registration.pending_export_date", "yes",
     "transfer pending export|transferred pending export|pending export|pending-export transfer|"
     "transferred (pending export)|pending export registration|transfer-pending-export|"
     "transferred to pending export|pending export status|pending export transfer"},
    {K::label, "registration.deregistered_date", "",
     "deregistration date|de-registration date|date of deregistration|deregistered "
     "on|deregistered"},
    {K::label, "vehicle.production_date", "",
     "production date|date of production|manufacture date|manufacturing date|date of manufacture|"
     "production year|year of manufacture|manufacture year|manufacturing year|year of "
     "production|build date|"
     "production month|manufactured on|date of build|prod. date|prod date|mfg date|mfg. "
     "date|nameplate date|"
     "built date|manufactured date|manufacturedate|manufacture month|mfd|date manufactured"},
    {K::verb, "vehicle.production_date", "", "produced|manufactured|built|made|production"},
    {K::label, "vehicle.model_year", "", "model year|my|year model|modelyear|year of model"},
    {K::label, "licence.application_date", "",
     "licence application date|license application date|export licence application date|"
     "export license application date"},
    {K::label, "licence.valid_until", "",
     "licence valid until|license valid until|export licence expiry date"},
    {K::label, "declaration.date", "", "declaration date|customs declaration date"},
    {K::label, "vehicle.mileage", "",
     "mileage|odometer|odo|odometer reading|km reading|kilometers|kilometres|kms|actual "
     "mileage|milage|"
     "mileage shown|displayed mileage|real mileage|kilometrage|driven|drove|has done|has "
     "run|running|"
     "kilometer|odo reading|odo reads|odometer reads|odo shows|odometer shows|mileage on the "
     "clock|has driven"},
    {K::label, "vehicle.powertrain", "",
     "fuel|fuel type|powertrain|fuel kind|energy type|energy|power type|type of fuel|engine "
     "type|drivetrain type|"
     "fuel_type|fueltype|propulsion|powertrain type|type of energy"},
    {K::label, "vehicle.displacement", "",
     "displacement|engine displacement|engine capacity|engine size|engine volume|capacity|cubic "
     "capacity|"
     "engine cc|displ|displacement (ml)|engine"},
    {K::power, "vehicle.engine_power", "",
     "engine power|ice power|engine max power|max engine power|power of engine|engine output|"
     "maximum engine power|engine maximum power|engine horsepower|max net power|maximum net power"},
    {K::power, "vehicle.motor_peak_power", "",
     "e-motor|electric motor|electric motors|motor power|electric motor power|motor peak "
     "power|peak motor power|peak power|e-motor power|"
     "max motor power|motor max power|total motor power|motor output|peak power of motor|"
     "electric motor peak power|maximum motor power|peak electric power"},
    {K::power, "vehicle.motor_30min_power", "",
     "30-minute power|30 minute power|30-min power|30min power|30 min power|30-minute motor power|"
     "motor 30-minute power|thirty-minute power|maximum 30 minutes power|30 minutes power|"
     "max 30 min power|max. 30 minutes power|maximum 30-minute power|30-minute maximum power|"
     "continuous 30 min power|30-minute rated power|motor 30-min power|motor 30 min power|"
     "30-minutes power"},
    {K::power, "", "",
     "power|max power|horsepower|maximum power|output|max. power|power output|rated power"},
    {K::label, "vehicle.seats", "",
     "seats|number of seats|seating capacity|seating|seat number|no. of seats"},
    {K::label, "vehicle.doors", "", "doors|number of doors|no. of doors"},
    {K::label, "vehicle.colour", "",
     "colour|color|exterior color|exterior colour|body color|body colour|ext. color|car "
     "color|exterior|paint|"
     "ext color|outside color"},
    {K::label, "vehicle.brand", "", "brand|make|brand name|car brand|car make|marque"},
    {K::label, "vehicle.model", "",
     "model|model name|car model|model no|model code|vehicle model|model number"},
    {K::label, "brand_and_model", "",
     "make and model|brand and model|make & model|make/model|brand/model|brand & model|brand "
     "model"},
    {K::label, "vehicle.manufacturer", "",
     "manufacturer|manufacturer name|name of manufacturer|manufactured by|maker|producer|"
     "vehicle manufacturer"},
    {K::label, "vehicle.use_nature", "",
     "use nature|nature of use|use character|usage nature|use type|use"},
    {K::label, "vehicle.class", "", "vehicle type|vehicle class|type of vehicle"},
    {K::label, "vehicle.origin", "", "domestic/imported|domestic or imported"},
    {K::label, "vehicle.steering", "",
     "steering|steering side|steering position|steering wheel|steering wheel position|drive "
     "side|driver side|hand drive|"
     "driving side|wheel side|steering wheel side|driving position"},
    {K::label, "vehicle.battery_health", "", "battery health|soh|state of health|battery soh"},
    {K::label, "vehicle.emission_class", "",
     "emission class|emission standard|emissions|emission|environmental class|emission "
     "level|emissions standard"},
    {K::states, "vehicle.emission_class", "5", "euro 5|euro5|euro v|euro-v"},
    {K::states, "vehicle.emission_class", "6",
     "euro 6|euro6|euro vi|euro-vi|euro 6d|euro 6b|euro vi b|euro vib"},
    {K::states, "vehicle.emission_class", "4", "euro 4|euro4|euro iv|euro-iv"},
    {K::presence, "registration.mortgage", "mortgaged|none",
     "mortgage|mortgages|lien|liens|loan|outstanding loan|encumbrance|encumbrances|finance owing|"
     "outstanding finance|bank loan"},
    {K::states, "registration.mortgage", "mortgaged",
     "mortgaged|under mortgage|is mortgaged|currently mortgaged"},
    {K::states, "registration.mortgage", "none",
     "not mortgaged|mortgage-free|lien-free|unmortgaged|mortgage released|mortgage cleared|free of "
     "mortgage|"
     "free of liens|free from mortgage|mortgage free|lien free|mortgage is released|mortgage paid "
     "off|"
     "no mortgage or lien|no liens or mortgage|no mortgage or liens|loan paid off|free of any "
     "mortgage|"
     "free of lien|clear of liens|no mortgages or liens|isn't mortgaged|is not mortgaged"},
    {K::states, "registration.deregistered", "yes",
     "already deregistered|has been deregistered|is deregistered|was deregistered"},
    {K::states, "registration.ever", "no",
     "never registered|was not registered|was not yet registered|unregistered|not registered|not "
     "yet registered|no registration|without registration|not been registered|"
     "never been registered|has not been registered|was never registered|hasn't been "
     "registered|not plated yet|"
     "never plated|not registered yet|isn't registered|is not registered|never licensed|has never "
     "been registered"},
    {K::label, "transfer_count", "",
     "transfer count|transfers|number of transfers|ownership transfers|transfer times|times "
     "transferred"},
    {K::states, "registration.transferred", "no",
     "0 transfers|zero transfers|no transfers|never transferred|no ownership transfer|not "
     "transferred|0 transfer"},
    {K::states, "vehicle.powertrain", "bev",
     "bev|ev|pure electric|battery electric|all-electric|fully electric|full electric|electric "
     "car|electric vehicle|"
     "battery electric vehicle|all electric|pure ev|pure electric vehicle|100% electric|electric "
     "suv|electric sedan"},
    {K::states, "vehicle.powertrain", "bev>", "electric"},
    {K::answers, "vehicle.powertrain", "bev", "electric|electricity"},
    {K::states, "vehicle.powertrain", "phev",
     "phev|plug-in hybrid|plug in hybrid|plugin "
     "hybrid|plug-in|dm-i|dmi|dm-p|em-p|em-i|c-dm|plug-in hybrid electric|"
     "plug-in hybrid electric vehicle|plug-in-hybrid|hybrid (plug-in)|hybrid plug-in|hybrid "
     "(phev)"},
    {K::states, "vehicle.powertrain", "erev",
     "erev|reev|range extender|extended range|extended-range "
     "electric|range-extended|range-extended electric|"
     "extended range electric|extended range electric vehicle|range extended|extended-range|range "
     "extended ev|"
     "range-extended ev|hybrid (erev)|hybrid (reev)|extended range hybrid|series hybrid"},
    {K::states, "vehicle.powertrain", "hev",
     "hev|full hybrid|self-charging hybrid|non-plug-in hybrid|not plug-in hybrid|conventional "
     "hybrid|e:hev|hybrid (hev)|"
     "hybrid (not plug-in)|hybrid (non plug-in)|hybrid (self-charging)|self charging hybrid|non "
     "plug-in hybrid|"
     "petrol-electric hybrid (hev)"},
    {K::states, "vehicle.powertrain", "hybrid",
     "hybrid|hybrid electric|petrol hybrid|petrol-electric hybrid|gasoline hybrid|hybrid "
     "car|petrol/electric|gasoline/electric|petrol / electric|gasoline / "
     "electric|electric/petrol|electric / petrol|electric/gasoline|electric / gasoline|electric + "
     "petrol|electric + gasoline|petrol + electric|gasoline + "
     "electric|gasoline-electric|petrol-electric|hybrid vehicle|petrol electric hybrid"},
    {K::states, "vehicle.powertrain", "mild",
     "mhev|mild hybrid|48v mild hybrid|mild-hybrid|48v hybrid|light hybrid"},
    {K::states, "vehicle.powertrain", "petrol",
     "petrol|gasoline|benzin|benzine|gasoline engine|petrol engine|gas engine|petrol car|gasoline "
     "car"},
    {K::states, "vehicle.powertrain", "diesel", "diesel|diesel engine|diesel car"},
    {K::states, "vehicle.powertrain", "gas", "cng|lpg|natural gas"},
    {K::states, "vehicle.powertrain", "fcev", "fcev|hydrogen fuel cell|fuel cell|hydrogen"},
    {K::states, "vehicle.steering", "left",
     "lhd|left hand drive|left-hand drive|left hand driving|left-hand-drive|left handed drive|left "
     "steering|left hand|"
     "left-hand|left wheel|left steering wheel|left hand steering|lh drive|left drive|steering on "
     "the left|left-hand steering"},
    {K::states, "vehicle.steering", "right",
     "rhd|right hand drive|right-hand drive|right hand driving|right-hand-drive|right "
     "steering|right hand|right-hand|rh drive|"
     "right hand steering|steering on the right|right-hand steering|right steering wheel"},
    {K::answers, "vehicle.steering", "left", "left|left side"},
    {K::answers, "vehicle.steering", "right", "right|right side"},
    {K::other, "steering_form", "",
     "steering type|steering control|steeringtype|power steering|electric power steering|heated "
     "steering wheel|multifunction steering wheel|"
     "steering form|steering wheel heating|electric steering|steering system|leather steering "
     "wheel"},
    {K::states, "vehicle.origin", "imported", "parallel import|parallel imported"},
    {K::answers, "vehicle.origin", "domestic", "domestic"},
    {K::answers, "vehicle.origin", "imported", "imported"},
    {K::states, "vehicle.use_nature", "private",
     "non-operating|non-commercial use|private use|non-operational|non operating"},
    {K::answers, "vehicle.use_nature", "private", "private|personal|family"},
    {K::answers, "vehicle.use_nature", "rental", "rental|leasing|lease"},
    {K::answers, "vehicle.use_nature", "taxi", "taxi"},
    {K::answers, "vehicle.use_nature", "operating", "operating|operational|commercial"},
    {K::states, "vehicle.use_nature", "taxi",
     "former taxi|ex-taxi|used as taxi|used as a taxi|taxi use"},
    {K::states, "vehicle.use_nature", "rental", "rental car|ex-rental|former rental"},
    {K::other, "", "",
     "car rental|rental service|never used as a taxi|never used as taxi|not a taxi|not a "
     "rental|not a rental car|no taxi|never taxi"},
    {K::answers, "vehicle.class", "passenger_car",
     "passenger car|sedan|suv|small sedan|small passenger car|car|passenger "
     "vehicle|hatchback|crossover"},
    {K::answers, "vehicle.class", "commercial",
     "truck|bus|pickup|light truck|heavy truck|commercial vehicle"},
    {K::answers, "vehicle.class", "trailer", "trailer|semi-trailer"},
    {K::answers, "vehicle.colour", "black", "black|jet black|pure black"},
    {K::answers, "vehicle.colour", "other",
     "white|silver|beige|yellow|gold|orange|pearl white|ivory|champagne|light grey|light "
     "gray|light blue"},
    {K::answers, "vehicle.colour", "dark",
     "dark grey|dark gray|dark blue|dark green|dark red|navy|navy blue|dark brown|dark"},
    {K::answers, "vehicle.colour", "dark|other", "grey|gray|blue|red|green|brown|purple|graphite"},
    {K::other, "", "",
     "interior|interior color|interior colour|black interior|white interior|red interior|beige "
     "interior|int. color"},
    {K::states, "history.major_accident", "no",
     "no accident|no accidents|accident-free|accident free|non-accident|never crashed|no major "
     "accident|zero accidents|"
     "without accidents|no major accidents|never been in an accident|no accident history|without "
     "accident|"
     "no crash|not crashed|zero accident|no serious accident|no serious accidents|no structural "
     "accident"},
    {K::states, "history.major_accident", "yes",
     "major accident car|had a major accident|serious accident|major accident|severely damaged"},
    {K::presence, "history.major_accident", "|no",
     "accident|accidents|accident history|crash history|accident record"},
    {K::states, "history.flood", "no",
     "no flood|not flooded|no flooding|never flooded|no flood damage|no water "
     "damage|flood-free|without flood damage|non-flooded"},
    {K::states, "history.flood", "yes",
     "flooded car|flood-damaged|flood damaged|was flooded|flood car"},
    {K::presence, "history.flood", "yes|no", "flood damage|flood|water damage|flooding"},
    {K::states, "history.fire", "no",
     "no fire|no fire damage|not burnt|never burnt|without fire damage|no fire history"},
    {K::presence, "history.fire", "yes|no", "fire damage|fire"},
    {K::states, "no_accident_flood_fire", "",
     "no accident, flood or fire|no accident, fire or flood|no accidents, floods or fires|no "
     "accident flood fire|"
     "no accident, no flood, no fire|no accident/flood/fire|no accidents, flood or fire|no "
     "accident, flood or fire damage|"
     "no accident, no fire, no flood|no accident, flooding or fire|no accident, fire or water "
     "damage|no accidents, no flood, no fire|"
     "no accident, flood, fire|no accident, flood and fire|no accident / flood / fire"},
    {K::states, "no_flood_fire", "",
     "no flood or fire|no fire or flood|no flood/fire|no flood, no fire|no flood and fire|no flood "
     "or fire damage|no fire or flood damage|no fire/flood|no fire, no flood"},
    {K::presence, "history.salvage", "yes|no", "salvage"},
    {K::states, "history.salvage", "yes", "salvage title|salvage car"},
    {K::states, "history.salvage", "no", "no salvage|not salvage"},
    {K::states, "vehicle.modified", "no",
     "no modifications|not modified|unmodified|no modification|without modification|without "
     "modifications|never modified|no mods"},
    {K::states, "vehicle.modified", "yes",
     "modified car|is modified|modified vehicle|has been modified"},
    {K::presence, "vehicle.modified", "yes|no", "modifications|modification|modified"},
    {K::presence, "registration.certificate_held", "yes|no",
     "vehicle registration certificate|motor vehicle registration certificate|green book|"
     "registration certificate|big green book|title document|certificate of registration"},
    {K::presence, "confirmation.held", "yes|no",
     "after-sales service confirmation|after sales service confirmation|after-sales confirmation|"
     "after-sales maintenance service confirmation|manufacturer's confirmation letter|manufacturer "
     "confirmation|"
     "confirmation letter|manufacturer's confirmation|service confirmation letter|factory "
     "confirmation letter|"
     "after-sales service confirmation letter|manufacturer confirmation letter|factory "
     "confirmation|oem confirmation letter|"
     "letter of confirmation|after-sales repair service confirmation|confirmation letter from the "
     "manufacturer|"
     "confirmation of after-sales service|confirmation letter from manufacturer|after-sales "
     "service confirmation from the manufacturer|"
     "confirmation letter from the factory|after-sales letter|after-sales confirmation letter|"
     "confirmation from the manufacturer|oem confirmation|after-sales service letter"},
    {K::presence, "inspection.report_held", "yes|no",
     "inspection report|third-party inspection report|quality inspection report|test report|third "
     "party inspection report|"
     "product inspection report|sgs report|vehicle inspection report|export inspection report"},
    {K::presence, "paper.battery_report", "yes|no",
     "battery report|battery test report|battery inspection report|battery health report"},
    {K::presence, "licence.held", "yes|no", "export licence|export license|export permit"},
    {K::presence, "registration.open_violations", "yes|no",
     "traffic violations|violations|open violations|traffic fines|unpaid fines|outstanding "
     "fines|open traffic violations|fines"},
    {K::presence, "", "", "contract"},
};

}  // namespace

TermTable english_terms() { return {terms, sizeof terms / sizeof terms[0]}; }

}  // namespace zerokm
