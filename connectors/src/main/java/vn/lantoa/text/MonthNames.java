package vn.lantoa.text;

import java.util.HashMap;
import java.util.Map;

/** Names of months and their short forms, in the languages in which the press abroad is read. */
final class MonthNames {

    /** One line a month; a name that means different months in two languages is left out. */
    private static final String[] NAMES = {
        "january jan januar janvier janv enero ene gennaio gen janeiro ocak oca styczeń stycznia sty leden ledna led"
                + " januari januarie januára január januar января январь янв январ січня січень tammikuu tammikuuta"
                + " ianuarie ian januárja ιανουαρίου ιανουάριος ιαν jänner jän siječnja siječanj јануар януари",
        "february feb februar février fevrier févr fev febrero febbraio febb fevereiro şubat şub luty lutego lut únor února"
                + " úno februari februára február февраля февраль фев февр лютого helmikuu helmikuuta februarie"
                + " φεβρουαρίου φεβρουάριος φεβ feber veljače veljača фебруар februára",
        "march mar märz maerz mrz mär mars marzo março marco mart marzec marca březen března bře maart mrt marts марта"
                + " март мар березня березень maaliskuu maaliskuuta martie március márc μαρτίου μάρτιος μαρ marec ožujka"
                + " ožujak maret",
        "april apr avril avr abril abr aprile nisan nis kwiecień kwietnia kwi duben dubna dub апреля апрель апр квітня"
                + " квітень huhtikuu huhtikuuta aprilie április ápr απριλίου απρίλιος απρ apríl apríla travnja travanj април",
        "may mai mayo maggio mag maio mayıs maj maja květen května kvě mei мая май травня травень toukokuu toukokuuta mayis"
                + " május máj μαΐου μάιος μαϊ mája svibnja svibanj мај",
        "june jun juni juin junio giugno giu junho haziran haz czerwiec czerwca cze červen června čvn июня июнь июн червня"
                + " червень kesäkuu kesäkuuta iunie június jún ιουνίου ιούνιος ιουν júna lipnja јун юни",
        "july jul juli juillet juil julio luglio lug julho temmuz tem lipiec lipca lip červenec července čvc июля июль июл"
                + " липня липень heinäkuu heinäkuuta iulie július júl ιουλίου ιούλιος ιουλ júla srpnja јул юли",
        "august aug août aout agosto ago ağustos ağu sierpień sierpnia sie srpen srpna srp augustus augusti августа"
                + " август авг серпня серпень elokuu elokuuta augusztus αυγούστου αύγουστος αυγ augusta kolovoza agustus agu",
        "september sept sep septembre septiembre settembre sett set setembro eylül eyl wrzesień września wrz září zář"
                + " сентября сентябрь сен сент вересня вересень syyskuu syyskuuta septembrie szeptember szept σεπτεμβρίου"
                + " σεπτέμβριος σεπ septembra rujna септембар септември",
        "october oct oktober okt octobre octubre ottobre ott outubro out ekim eki październik października paź říjen října"
                + " říj октября октябрь окт жовтня жовтень lokakuu lokakuuta octombrie október οκτωβρίου οκτώβριος οκτ"
                + " oktobra октобар октомври",
        "november nov novembre noviembre novembro kasım kas listopad listopada lis listopadu ноября ноябрь ноя нояб"
                + " листопада marraskuu marraskuuta noiembrie νοεμβρίου νοέμβριος νοε novembra studenoga нов новембар ноември",
        "december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro aralık ara grudzień grudnia gru"
                + " prosinec prosince pro декабря декабрь дек грудня joulukuu joulukuuta decembrie δεκεμβρίου δεκέμβριος"
                + " δεκ des desember decembra prosinca децембар декември"
    };

    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (int month = 0; month < NAMES.length; month++) {
            for (String name : NAMES[month].split(" ", -1)) {
                MONTHS.putIfAbsent(Folding.fold(Text.normal(name)), month + 1);
            }
        }
    }

    private MonthNames() {}

    /** 1 to 12; 0 where the word, as {@link Folding#fold} gives it, is no month. */
    static int of(String folded) {
        return MONTHS.getOrDefault(folded, 0);
    }
}
