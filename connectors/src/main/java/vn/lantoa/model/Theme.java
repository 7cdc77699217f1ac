package vn.lantoa.model;

/** What the programme communicates about. */
public enum Theme {
    /** khoa học và công nghệ */
    ST,
    /** đổi mới sáng tạo */
    INN,
    /** chuyển đổi số */
    DX,
    /** Nghị quyết 57-NQ/TW */
    NQ57
}
