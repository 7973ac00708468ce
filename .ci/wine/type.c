// Types into whatever has the keyboard, as a person at a Windows PC does: one order a line in, "ok" a line out.
//   key ctrl+shift+f   a key with those held
//   type TEXT          Unicode characters, as a program that types sends them
//   unikey TEXT        the keys of Telex as UniKey and EVKey put them into effect: a key that changes the word sends
//                      Backspaces over what differs and the new characters, 0 to 30 ms apart
//   telex TEXT         words as the input method of Windows hands them over when each is done: WM_IME_CHAR
//   marks TEXT         letters and their marks one after the other, as the Vietnamese keyboard of Windows gives them
//   clip TEXT          onto the clipboard, then Shift+Insert: how UniKey sends where characters are not taken
//   paste TEXT         onto the clipboard with its marks as characters of their own, then Ctrl+V
//   maximise, minimise the window in front
//   front              answers with the class and the title of the window in front, no class when it lacks the keyboard
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <string.h>
#include <windows.h>

enum { LINE = 65536, BATCH = 128 };

static INPUT waiting[BATCH];
static UINT held; // of waiting

static void flush(DWORD pause) {
    if (held > 0 && SendInput(held, waiting, sizeof *waiting) != held) fprintf(stderr, "type: input was refused\n");
    held = 0;
    if (pause > 0) Sleep(pause);
}

static void put(WORD key, WORD scan, DWORD flags) {
    if (held == BATCH) flush(0);
    INPUT *in = &waiting[held++];
    memset(in, 0, sizeof *in);
    in->type = INPUT_KEYBOARD;
    in->ki.wVk = key;
    in->ki.wScan = scan;
    in->ki.dwFlags = flags;
}

static BOOL apart(WORD key) { // from the number block, which has the same keys
    return (key >= VK_PRIOR && key <= VK_DOWN) || key == VK_INSERT || key == VK_DELETE;
}

static void stroke(WORD key, BOOL up) {
    put(key, (WORD)MapVirtualKeyW(key, MAPVK_VK_TO_VSC), (up ? KEYEVENTF_KEYUP : 0) | (apart(key) ? KEYEVENTF_EXTENDEDKEY : 0));
}

static void tap(WORD key) {
    stroke(key, FALSE);
    stroke(key, TRUE);
}

static void character(wchar_t c) {
    if (c == '\n') {
        tap(VK_RETURN);
        return;
    }
    put(0, c, KEYEVENTF_UNICODE);
    put(0, c, KEYEVENTF_UNICODE | KEYEVENTF_KEYUP);
}

// named returns the key of an X name, 0 for none.
static WORD named(const wchar_t *name) {
    static const struct { const wchar_t *name; WORD key; } keys[] = {
        {L"Return", VK_RETURN}, {L"Escape", VK_ESCAPE}, {L"Tab", VK_TAB}, {L"BackSpace", VK_BACK}, {L"space", VK_SPACE},
        {L"Delete", VK_DELETE}, {L"Insert", VK_INSERT}, {L"Home", VK_HOME}, {L"End", VK_END}, {L"Prior", VK_PRIOR},
        {L"Next", VK_NEXT}, {L"Up", VK_UP}, {L"Down", VK_DOWN}, {L"Left", VK_LEFT}, {L"Right", VK_RIGHT},
        {L"ctrl", VK_CONTROL}, {L"shift", VK_SHIFT}, {L"alt", VK_MENU},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (wcscmp(keys[i].name, name) == 0) return keys[i].key;
    if (name[0] == 'F' && name[1] >= '1' && name[1] <= '9') return (WORD)(VK_F1 + _wtoi(name + 1) - 1);
    return name[1] == 0 ? LOBYTE(VkKeyScanW(name[0])) : 0;
}

static void press(wchar_t *keys) {
    WORD down[8];
    int n = 0;
    for (wchar_t *key = keys, *rest; key && n < 8; key = rest) {
        if ((rest = wcschr(key, '+'))) *rest++ = 0;
        if ((down[n] = named(key)) == 0) fprintf(stderr, "type: no key is called %ls\n", key);
        stroke(down[n++], FALSE);
    }
    while (n > 0) stroke(down[--n], TRUE);
    flush(0);
}

// become types what leads from one state of a word to the next.
static void become(wchar_t *shown, const wchar_t *next) {
    static const DWORD pauses[] = {0, 0, 1, 5, 0, 15, 30};
    static unsigned turn;
    size_t same = 0;
    while (shown[same] && shown[same] == next[same]) same++;
    for (size_t i = wcslen(shown); i > same; i--) {
        tap(VK_BACK);
        if (turn % 2) flush(pauses[turn % 7]); // some tools send all at once, some key by key
    }
    for (const wchar_t *c = next + same; *c; c++) character(*c);
    flush(pauses[turn++ % 7]);
    wcscpy(shown, next);
}

static BOOL is_tone(wchar_t c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

static void normal(NORM_FORM form, const wchar_t *from, wchar_t *to) {
    int n = NormalizeString(form, from, -1, to, LINE);
    if (n <= 0) fprintf(stderr, "type: the text could not be normalised\n");
}

// telex types one word: the letters, each without its hook or hat until the next key, and at the end the tone.
static void telex(const wchar_t *word) {
    static wchar_t parts[LINE], plain[LINE], letters[LINE], shown[LINE], next[LINE];
    normal(NormalizationD, word, parts);
    size_t n = 0;
    for (wchar_t *c = parts; *c; c++)
        if (!is_tone(*c)) plain[n++] = *c;
    plain[n] = 0;
    normal(NormalizationC, plain, letters);
    shown[0] = 0;
    for (size_t i = 0; letters[i]; i++) {
        wchar_t one[2] = {letters[i], 0}, base[8];
        normal(NormalizationD, one, base);
        if (one[0] == 0x111) base[0] = 'd';
        if (one[0] == 0x110) base[0] = 'D';
        wcscpy(next, shown);
        size_t end = wcslen(next);
        next[end] = base[0], next[end + 1] = 0;
        become(shown, next);
        next[end] = letters[i];
        if (letters[i] != base[0]) become(shown, next);
    }
    become(shown, word);
}

static void unikey(wchar_t *text) {
    static wchar_t word[LINE];
    for (size_t n; *text; text += n) {
        n = wcscspn(text, L" ");
        if (n == 0) {
            character(text[n++]);
            flush(1);
            continue;
        }
        wcsncpy(word, text, n);
        word[n] = 0;
        telex(word);
    }
}

// typed_into returns the window that has the keyboard, NULL for none.
static HWND typed_into(void) {
    GUITHREADINFO info = {sizeof info};
    return GetGUIThreadInfo(GetWindowThreadProcessId(GetForegroundWindow(), NULL), &info) ? info.hwndFocus : NULL;
}

static HWND focus(void) {
    HWND window = typed_into();
    return window ? window : GetForegroundWindow();
}

// drain waits until the window has taken all input: it paints itself only then.
static void drain(void) {
    HWND window = focus();
    RedrawWindow(window, NULL, NULL, RDW_INVALIDATE | RDW_NOCHILDREN);
    for (int i = 0; window == focus() && GetUpdateRect(window, NULL, FALSE) && i < 2000; i++) Sleep(5);
}

static void method(const wchar_t *text) {
    drain(); // for what is posted comes before what is typed
    for (; *text; text++) {
        PostMessageW(focus(), WM_IME_CHAR, *text, 1);
        if (*text == ' ') Sleep(2);
    }
}

static void copy(const wchar_t *text) {
    size_t size = (wcslen(text) + 1) * sizeof *text;
    HGLOBAL block = GlobalAlloc(GMEM_MOVEABLE, size);
    memcpy(GlobalLock(block), text, size);
    GlobalUnlock(block);
    for (int i = 0; !OpenClipboard(NULL) && i < 200; i++) Sleep(10);
    EmptyClipboard();
    if (!SetClipboardData(CF_UNICODETEXT, block)) fprintf(stderr, "type: nothing was copied\n");
    CloseClipboard();
}

static void obey(char *line) {
    static wchar_t text[LINE], parts[LINE];
    static wchar_t chord_paste[] = L"ctrl+v", chord_insert[] = L"shift+Insert";
    wchar_t chord[32];
    char *argument = strchr(line, ' ');
    if (argument) *argument++ = 0;
    MultiByteToWideChar(CP_UTF8, 0, argument ? argument : "", -1, text, LINE);
    for (wchar_t *c = text; *c; c++)
        if (*c == 0x0B) *c = '\n'; // how a line carries several
    if (!strcmp(line, "key")) press(text);
    else if (!strcmp(line, "unikey")) unikey(text);
    else if (!strcmp(line, "telex")) method(text);
    else if (!strcmp(line, "maximise")) ShowWindowAsync(GetForegroundWindow(), SW_MAXIMIZE);
    else if (!strcmp(line, "minimise")) ShowWindowAsync(GetForegroundWindow(), SW_MINIMIZE);
    else if (!strcmp(line, "clip")) copy(text), press(wcscpy(chord, chord_insert));
    else if (!strcmp(line, "paste")) normal(NormalizationD, text, parts), copy(parts), press(wcscpy(chord, chord_paste));
    else {
        if (!strcmp(line, "marks")) normal(NormalizationD, text, parts);
        else wcscpy(parts, text);
        for (wchar_t *c = parts; *c; c++) {
            character(*c);
            if ((c - parts) % 4 == 3) flush(1);
        }
        flush(0);
    }
}

int main(void) {
    static char line[LINE];
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\r\n")] = 0;
        if (!strncmp(line, "front", 5)) {
            wchar_t text[512] = L"", title[256] = L"";
            char answer[2048] = "";
            if (typed_into()) GetClassNameW(GetForegroundWindow(), text, 200);
            GetWindowTextW(GetForegroundWindow(), title, 256);
            wcscat(wcscat(text, L" "), title);
            WideCharToMultiByte(CP_UTF8, 0, text, -1, answer, sizeof answer, NULL, NULL);
            puts(answer);
        } else {
            obey(line);
            drain();
            puts("ok");
        }
        fflush(stdout);
    }
    return 0;
}
