package ui

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Options of the dialog (FOS_…).
const (
	askOverwrite  = 0x2
	noChangeDir   = 0x8
	pickFolders   = 0x20
	onlyRealFiles = 0x40
	manyFiles     = 0x200
	pathExists    = 0x800
	fileExists    = 0x1000
)

// Places of the methods in the tables of IFileDialog, IFileOpenDialog,
// IShellItem and IShellItemArray.
const (
	comRelease        = 2
	dialogShow        = 3
	dialogSetTypes    = 4
	dialogSetOptions  = 9
	dialogSetFolder   = 12
	dialogSetName     = 15
	dialogGetResult   = 20
	dialogSetExt      = 22
	dialogGetResults  = 27
	itemDisplayName   = 5
	arrayGetCount     = 7
	arrayGetItemAt    = 8
	fileSystemPath    = 0x80058000 // SIGDN_FILESYSPATH
	inProcessServer   = 1          // CLSCTX_INPROC_SERVER
	apartmentThreaded = 2          // COINIT_APARTMENTTHREADED
)

// Results that are no failures here.
const (
	alreadyStarted  = syscall.Errno(1)          // S_FALSE of CoInitializeEx
	cancelledByUser = syscall.Errno(0x800704C7) // HRESULT of ERROR_CANCELLED
)

// comObject is any COM object: a table of methods.
type comObject struct{ methods *[64]uintptr }

// call calls a method and returns its result as an error if it failed.
// What the arguments point to stays where it is during the call.
//
//go:uintptrescapes
func (o *comObject) call(method int, args ...uintptr) error {
	r, _, _ := syscall.SyscallN(o.methods[method], append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)...)
	if int32(r) < 0 {
		return syscall.Errno(uint32(r))
	}
	return nil
}

func (o *comObject) release() { syscall.SyscallN(o.methods[comRelease], uintptr(unsafe.Pointer(o))) } //nolint:errcheck // a count

// path returns the path of a shell item.
func (o *comObject) path() (string, error) {
	var text *uint16
	if err := o.call(itemDisplayName, fileSystemPath, uintptr(unsafe.Pointer(&text))); err != nil {
		return "", fmt.Errorf("path of the chosen file: %w", err)
	}
	defer windows.CoTaskMemFree(unsafe.Pointer(text))
	return windows.UTF16PtrToString(text), nil
}

// askWindows shows Windows' common item dialog over the window owner and
// returns the paths chosen, none when it was cancelled. It must run on a locked
// thread.
func askWindows(q fileQuestion, owner uintptr) ([]string, error) {
	if err := windows.CoInitializeEx(0, apartmentThreaded); err != nil && !errors.Is(err, alreadyStarted) {
		return nil, fmt.Errorf("start COM: %w", err)
	}
	defer windows.CoUninitialize()
	dialog, err := newFileDialog(q.save)
	if err != nil {
		return nil, err
	}
	defer dialog.release()
	if err := q.prepare(dialog); err != nil {
		return nil, err
	}
	switch err := dialog.call(dialogShow, owner); {
	case errors.Is(err, cancelledByUser):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("show the file dialog: %w", err)
	}
	if q.several {
		return severalPaths(dialog)
	}
	return onePath(dialog)
}

func newFileDialog(save bool) (*comObject, error) {
	class, kind := "{DC1C5A9C-E88A-4DDE-A5A1-60F82A20AEF7}", "{D57C7288-D4AD-4768-BE02-9D969532D960}"
	if save {
		class, kind = "{C0B4E2F3-BA21-4773-8DBA-335EC946EB8B}", "{84BCCD23-5FDE-4CDB-AEA4-AF64B83D78AB}"
	}
	classID, err := windows.GUIDFromString(class)
	if err != nil {
		return nil, fmt.Errorf("class of the file dialog: %w", err)
	}
	kindID, err := windows.GUIDFromString(kind)
	if err != nil {
		return nil, fmt.Errorf("interface of the file dialog: %w", err)
	}
	var dialog *comObject
	create := windows.NewLazySystemDLL("ole32.dll").NewProc("CoCreateInstance")
	r, _, _ := create.Call(uintptr(unsafe.Pointer(&classID)), 0, inProcessServer, uintptr(unsafe.Pointer(&kindID)), uintptr(unsafe.Pointer(&dialog)))
	if int32(r) < 0 {
		return nil, fmt.Errorf("make the file dialog: %w", syscall.Errno(uint32(r)))
	}
	return dialog, nil
}

// prepare tells the dialog what is asked.
func (q fileQuestion) prepare(dialog *comObject) error {
	if err := dialog.call(dialogSetOptions, q.options()); err != nil {
		return fmt.Errorf("options of the file dialog: %w", err)
	}
	if q.start != "" {
		q.startFolder(dialog)
	}
	if len(q.exts) > 0 && !q.folder {
		if err := q.setTypes(dialog); err != nil {
			return err
		}
	}
	if q.name == "" {
		return nil
	}
	name, err := windows.UTF16PtrFromString(q.name)
	if err != nil {
		return fmt.Errorf("name for the file dialog: %w", err)
	}
	if err := dialog.call(dialogSetName, uintptr(unsafe.Pointer(name))); err != nil {
		return fmt.Errorf("name for the file dialog: %w", err)
	}
	return nil
}

func (q fileQuestion) options() uintptr {
	options := uintptr(noChangeDir | onlyRealFiles | pathExists)
	switch {
	case q.save:
		options |= askOverwrite
	case q.folder:
		options |= pickFolders
	default:
		options |= fileExists
	}
	if q.several {
		options |= manyFiles
	}
	return options
}

// startFolder opens the dialog in the folder last used. One that is gone, such
// as a USB stick, leaves the choice to Windows.
func (q fileQuestion) startFolder(dialog *comObject) {
	itemID, err := windows.GUIDFromString("{43826D1E-E718-42EE-BC55-A1E261C37BFE}")
	if err != nil {
		return
	}
	dir, err := windows.UTF16PtrFromString(q.start)
	if err != nil {
		return
	}
	var item *comObject
	parse := windows.NewLazySystemDLL("shell32.dll").NewProc("SHCreateItemFromParsingName")
	r, _, _ := parse.Call(uintptr(unsafe.Pointer(dir)), 0, uintptr(unsafe.Pointer(&itemID)), uintptr(unsafe.Pointer(&item)))
	if int32(r) < 0 {
		return
	}
	defer item.release()
	_ = dialog.call(dialogSetFolder, uintptr(unsafe.Pointer(item)))
}

// setTypes shows only files with the extensions.
func (q fileQuestion) setTypes(dialog *comObject) error {
	patterns := "*" + strings.Join(q.exts, ";*")
	pattern, err := windows.UTF16PtrFromString(patterns)
	if err != nil {
		return fmt.Errorf("types for the file dialog: %w", err)
	}
	filter := struct{ name, pattern *uint16 }{pattern, pattern}
	if err := dialog.call(dialogSetTypes, 1, uintptr(unsafe.Pointer(&filter))); err != nil {
		return fmt.Errorf("types for the file dialog: %w", err)
	}
	ext, err := windows.UTF16PtrFromString(strings.TrimPrefix(q.exts[0], "."))
	if err != nil {
		return fmt.Errorf("extension for the file dialog: %w", err)
	}
	if err := dialog.call(dialogSetExt, uintptr(unsafe.Pointer(ext))); err != nil {
		return fmt.Errorf("extension for the file dialog: %w", err)
	}
	return nil
}

func onePath(dialog *comObject) ([]string, error) {
	var item *comObject
	if err := dialog.call(dialogGetResult, uintptr(unsafe.Pointer(&item))); err != nil {
		return nil, fmt.Errorf("answer of the file dialog: %w", err)
	}
	defer item.release()
	path, err := item.path()
	return []string{path}, err
}

func severalPaths(dialog *comObject) ([]string, error) {
	var items *comObject
	if err := dialog.call(dialogGetResults, uintptr(unsafe.Pointer(&items))); err != nil {
		return nil, fmt.Errorf("answers of the file dialog: %w", err)
	}
	defer items.release()
	var n uint32
	if err := items.call(arrayGetCount, uintptr(unsafe.Pointer(&n))); err != nil {
		return nil, fmt.Errorf("number of files chosen: %w", err)
	}
	paths := make([]string, 0, n)
	for i := range n {
		var item *comObject
		if err := items.call(arrayGetItemAt, uintptr(i), uintptr(unsafe.Pointer(&item))); err != nil {
			return nil, fmt.Errorf("file %d of those chosen: %w", i, err)
		}
		path, err := item.path()
		item.release()
		if err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}
