package vn.lantoa.extract.block;

import vn.lantoa.markup.WordBits;
import vn.lantoa.markup.Words;

/** Words by which text around an article gives itself away, by what it is there for. */
final class Cues {

    /** How many kinds of cues there are. */
    static final int KINDS = 8;

    private static final String[] LISTS = {
        "subscribe newsletter newsletters sign signup follow share email inbox download app join register login click tap"
                + " submit account facebook twitter instagram whatsapp telegram youtube tiktok zalo đăng ký nhận chia sẻ",
        "photo photos photograph image images credit getty shutterstock courtesy pictured picture via file screenshot"
                + " afp epa alamy istock unsplash ảnh video",
        "copyright © reserved rights terms policy privacy affiliate commission disclosure disclaimer trademark"
                + " republish permission bản quyền nguồn",
        "read more related also watch see recommended next previous story stories here latest popular trending",
        "comment comments reply replies commented commenter moderation bình luận ý kiến",
        "advertisement sponsored advertising ad ads promoted quảng cáo",
        "writer author editor reporter contributor journalist correspondent covers staff freelance columnist bio joined"
                + " written edited by phóng viên tác giả",
        "updated published posted minutes minute min mins ago am pm gmt et est edt jan feb mar apr jun jul aug sep oct"
                + " nov dec january february march april june july august september october november december thứ ngày"
    };

    /** Two words in a row, for Vietnamese, of which one word alone tells little; in the order of the lists above. */
    private static final String[] PAIRS = {
        "đăng nhập,theo dõi,gửi bài,gửi email,sao chép,tải ứng,thích chia,nhận bản",
        "đồ họa,ảnh minh,ảnh chụp,ảnh nvcc,ảnh ttxvn,ảnh bài",
        "bản quyền,ghi rõ,giấy phép,tổng biên,chịu trách,tòa soạn,giữ bản",
        "xem thêm,đọc thêm,tin liên,bài liên,cùng chuyên,tin khác,các tin,đọc nhiều,xem nhiều,tin mới,tin cũ,bài khác,tin nổi"
                + ",liên quan,quan tâm,cùng chủ,chủ đề",
        "bình luận,gửi ý,ý kiến,phản hồi,trả lời",
        "quảng cáo,tài trợ",
        "tác giả,phóng viên,biên tập,thực hiện,bài và,tin ảnh",
        "lượt xem,cập nhật,cỡ chữ,in trang,in bài,ngày đăng,đăng ngày,nghe bài,đọc bài,giờ trước,phút trước"
    };

    private static final WordBits KIND = kinds();

    private Cues() {}

    /** Adds to each kind's place the share of the words that are its cues; pairs are asked of Vietnamese only. */
    static void count(int[] words, boolean vietnamese, float[] into, int at) {
        int before = 0;
        for (int word : words) {
            int kinds = KIND.of(word);
            int kindsOfPair = vietnamese ? KIND.of(pair(before, word)) : 0;
            if ((kinds | kindsOfPair) != 0) {
                add(kinds, 1F / words.length, into, at);
                add(kindsOfPair, 2F / words.length, into, at);
            }
            before = word;
        }
    }

    private static void add(int all, float share, float[] into, int at) {
        for (int kinds = all; kinds != 0; kinds &= kinds - 1) {
            into[at + Integer.numberOfTrailingZeros(kinds)] += share;
        }
    }

    private static int pair(int one, int other) {
        return (one * 1_000_003) ^ other;
    }

    private static WordBits kinds() {
        WordBits kinds = new WordBits();
        for (int kind = 0; kind < KINDS; kind++) {
            for (int word : Words.of(LISTS[kind], Integer.MAX_VALUE)) {
                kinds.add(word, 1 << kind);
            }
            for (String pair : PAIRS[kind].split(",", -1)) {
                int[] words = Words.of(pair, 2);
                kinds.add(pair(words[0], words[1]), 1 << kind);
            }
        }
        return kinds;
    }
}
