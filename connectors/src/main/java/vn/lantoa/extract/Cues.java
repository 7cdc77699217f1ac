package vn.lantoa.extract;

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
    private static final WordBits KIND = kinds();

    private Cues() {}

    /** Adds to each kind's place the share of the words that are its cues. */
    static void count(int[] words, float[] into, int at) {
        for (int word : words) {
            for (int kinds = KIND.of(word); kinds != 0; kinds &= kinds - 1) {
                into[at + Integer.numberOfTrailingZeros(kinds)] += 1 / (float) words.length;
            }
        }
    }

    private static WordBits kinds() {
        WordBits kinds = new WordBits();
        for (int kind = 0; kind < KINDS; kind++) {
            for (int word : Words.of(LISTS[kind], Integer.MAX_VALUE)) {
                kinds.add(word, 1 << kind);
            }
        }
        return kinds;
    }
}
