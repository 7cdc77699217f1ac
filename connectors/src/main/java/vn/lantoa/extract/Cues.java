package vn.lantoa.extract;

import java.util.HashMap;
import java.util.Map;

/** Words by which text around an article gives itself away, by what it is there for. */
final class Cues {

    /** How many kinds of cues there are. */
    static final int KINDS = 8;

    private static final String[] LISTS = {
        "subscribe newsletter newsletters sign signup follow share email inbox download app join register login click tap"
                + " submit account facebook twitter instagram whatsapp telegram youtube tiktok đăng ký nhận chia sẻ",
        "photo photos photograph image images credit getty shutterstock courtesy pictured picture via file screenshot"
                + " afp epa alamy istock unsplash ảnh video",
        "copyright © reserved rights terms policy privacy affiliate commission disclosure disclaimer trademark"
                + " republish permission bản quyền nguồn",
        "read more related also watch see recommended next previous story stories here latest popular trending xem thêm"
                + " đọc liên quan cùng",
        "comment comments reply replies commented commenter moderation bình luận ý kiến",
        "advertisement sponsored advertising ad ads promoted quảng cáo",
        "writer author editor reporter contributor journalist correspondent covers staff freelance columnist bio joined"
                + " written edited by phóng viên tác giả",
        "updated published posted minutes minute min mins ago am pm gmt et est edt jan feb mar apr jun jul aug sep oct"
                + " nov dec january february march april june july august september october november december thứ ngày"
    };
    private static final Map<Integer, Integer> KIND = kinds();

    private Cues() {}

    /** Adds to each kind's place the share of the words that are its cues. */
    static void count(int[] words, float[] into, int at) {
        for (int word : words) {
            Integer kinds = KIND.get(word);
            if (kinds != null) {
                for (int kind = 0; kind < KINDS; kind++) {
                    into[at + kind] += ((kinds >> kind) & 1) / (float) words.length;
                }
            }
        }
    }

    private static Map<Integer, Integer> kinds() {
        Map<Integer, Integer> kinds = new HashMap<>();
        for (int kind = 0; kind < KINDS; kind++) {
            for (int word : Words.of(LISTS[kind], Integer.MAX_VALUE)) {
                kinds.merge(word, 1 << kind, (one, other) -> one | other);
            }
        }
        return kinds;
    }
}
