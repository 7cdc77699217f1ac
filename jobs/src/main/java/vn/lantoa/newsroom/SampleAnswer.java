package vn.lantoa.newsroom;

/** What the sample newsroom answers to one request. */
record SampleAnswer(int status, String type, String text) {

    static SampleAnswer page(String html) {
        return new SampleAnswer(200, "text/html", html);
    }

    static SampleAnswer xml(String type, String document) {
        return new SampleAnswer(200, type, document);
    }

    static SampleAnswer none() {
        return new SampleAnswer(404, "text/html", "<html><body><h1>404</h1><p>Không tìm thấy trang.</p></body></html>");
    }
}
