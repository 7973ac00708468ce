// opengl32.dll of a PC without a graphics driver, for tests: only Windows' own OpenGL 1.1, as over remote desktop.
#define _GDI32_ // these functions are defined here, not imported
#include <windows.h>

#define EXPORT __declspec(dllexport)

static HGLRC current;
static HDC drawing;

EXPORT HGLRC WINAPI wglCreateContext(HDC dc) { return (HGLRC)1; }
EXPORT BOOL WINAPI wglDeleteContext(HGLRC context) { return TRUE; }
EXPORT HGLRC WINAPI wglGetCurrentContext(void) { return current; }
EXPORT HDC WINAPI wglGetCurrentDC(void) { return drawing; }
EXPORT PROC WINAPI wglGetProcAddress(LPCSTR name) { return NULL; }
EXPORT BOOL WINAPI wglShareLists(HGLRC one, HGLRC other) { return TRUE; }

EXPORT BOOL WINAPI wglMakeCurrent(HDC dc, HGLRC context) {
    drawing = dc;
    current = context;
    return TRUE;
}

EXPORT const char *WINAPI glGetString(UINT name) {
    switch (name) {
    case 0x1F00: return "Microsoft Corporation";
    case 0x1F01: return "GDI Generic";
    case 0x1F02: return "1.1.0";
    }
    return "";
}

EXPORT void WINAPI glGetIntegerv(UINT name, int *value) { *value = 0; }
EXPORT UINT WINAPI glGetError(void) { return 0; }
EXPORT void WINAPI glClear(UINT mask) {}
EXPORT void WINAPI glClearColor(float r, float g, float b, float a) {}
