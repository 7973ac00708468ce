package ui

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// longest is the length from which on the shell and most programs cannot open a
// path (MAX_PATH).
const longest = 260

// openPath asks the shell, which takes any letters in a path whatever the PC's
// code page. For a file that has no program the shell offers to choose one.
func openPath(path string) error {
	return inShell(func() error {
		file, err := shellPath(path)
		if err != nil {
			return err
		}
		err = windows.ShellExecute(0, nil, file, nil, nil, windows.SW_SHOWNORMAL)
		if !errors.Is(err, windows.ERROR_NO_ASSOCIATION) {
			return err
		}
		ask, failed := windows.UTF16PtrFromString("openas")
		if failed != nil {
			return failed
		}
		return windows.ShellExecute(0, ask, file, nil, nil, windows.SW_SHOWNORMAL)
	})
}

// showInFolder selects the file in its folder. That has no command line, whose
// commas and quotes a name could upset. Where the shell does not know the file
// by its path, as when that is too long, the folder is opened.
func showInFolder(path string) error {
	selected := inShell(func() error {
		file, err := shellPath(path)
		if err != nil {
			return err
		}
		shell32 := windows.NewLazySystemDLL("shell32.dll")
		item, _, _ := shell32.NewProc("ILCreateFromPathW").Call(uintptr(unsafe.Pointer(file)))
		if item == 0 {
			return errors.New("the shell does not know the file")
		}
		defer shell32.NewProc("ILFree").Call(item) //nolint:errcheck // returns nothing
		result, _, _ := shell32.NewProc("SHOpenFolderAndSelectItems").Call(item, 0, 0, 0)
		if int32(result) < 0 {
			return fmt.Errorf("select in folder: %w", syscall.Errno(uint32(result)))
		}
		return nil
	})
	if selected == nil {
		return nil
	}
	if err := openPath(filepath.Dir(path)); err != nil {
		return errors.Join(selected, err)
	}
	return nil
}

// inShell calls the shell with COM started for this thread, which extensions of
// the shell need. It stays on the caller's thread: a program that is already
// open is spoken to through the windows of that thread.
func inShell(do func() error) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := windows.CoInitializeEx(0, apartmentThreaded)
	if err == nil || errors.Is(err, alreadyStarted) {
		defer windows.CoUninitialize()
	}
	return do()
}

// shellPath is a path as the shell can open it: a long one by the short names
// that Windows gives files, where it does.
func shellPath(path string) (*uint16, error) {
	whole, err := windows.UTF16FromString(path)
	if err != nil {
		return nil, err
	}
	if len(whole) <= longest {
		return &whole[0], nil
	}
	long, err := windows.UTF16PtrFromString(extended(path))
	if err != nil {
		return nil, err
	}
	short := make([]uint16, 32<<10)
	n, err := windows.GetShortPathName(long, &short[0], uint32(len(short)))
	if err != nil {
		return nil, errors.Join(errTooLong, err)
	}
	file, err := windows.UTF16FromString(plain(windows.UTF16ToString(short[:n])))
	if err != nil || len(file) > longest {
		return nil, errors.Join(errTooLong, err)
	}
	return &file[0], nil
}
