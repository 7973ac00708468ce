package store

import (
	"fmt"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/windows"
)

// trusted are those who may read everything on the PC anyway, besides the user.
var trusted = []windows.WELL_KNOWN_SID_TYPE{windows.WinLocalSystemSid, windows.WinBuiltinAdministratorsSid}

// WhoReads tells who can read a folder, and with it all that is in it.
func WhoReads(dir string) Readers {
	if !keepsRights(dir) {
		return AnyReader
	}
	known, err := insiders()
	if err != nil {
		return UnknownRead
	}
	if owner, err := windows.CreateWellKnownSid(windows.WinCreatorOwnerSid); err == nil {
		known = append(known, owner) // whoever makes a file in it, which is one of these
	}
	rights, err := windows.GetNamedSecurityInfo(dir, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil {
		return UnknownRead
	}
	list, _, err := rights.DACL()
	if err != nil || list == nil { // no list lets everybody in
		return OthersToo
	}
	for i := range list.AceCount {
		var entry *windows.ACCESS_ALLOWED_ACE
		if err := windows.GetAce(list, uint32(i), &entry); err != nil {
			return UnknownRead
		}
		if entry.Header.AceType != windows.ACCESS_ALLOWED_ACE_TYPE {
			continue
		}
		who := (*windows.SID)(unsafe.Pointer(&entry.SidStart))
		if !oneOf(who, known) {
			return OthersToo
		}
	}
	return OnlyOwner
}

func oneOf(who *windows.SID, known []*windows.SID) bool {
	for _, k := range known {
		if who.Equals(k) {
			return true
		}
	}
	return false
}

// insiders are the user, the system and its administrators.
func insiders() ([]*windows.SID, error) {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return nil, fmt.Errorf("who uses the program: %w", err)
	}
	all := []*windows.SID{user.User.Sid}
	for _, kind := range trusted {
		sid, err := windows.CreateWellKnownSid(kind)
		if err != nil {
			return nil, fmt.Errorf("who runs the PC: %w", err)
		}
		all = append(all, sid)
	}
	return all, nil
}

// restrict gives a folder a list of rights of its own, which what is in it takes
// over, in place of the one from the folder above.
func restrict(dir string) error {
	known, err := insiders()
	if err != nil {
		return err
	}
	var entries []windows.EXPLICIT_ACCESS
	for _, sid := range known {
		entries = append(entries, windows.EXPLICIT_ACCESS{
			AccessPermissions: windows.GENERIC_ALL, AccessMode: windows.SET_ACCESS,
			Inheritance: windows.SUB_CONTAINERS_AND_OBJECTS_INHERIT,
			Trustee:     windows.TRUSTEE{TrusteeForm: windows.TRUSTEE_IS_SID, TrusteeValue: windows.TrusteeValueFromSID(sid)},
		})
	}
	list, err := windows.ACLFromEntries(entries, nil)
	if err != nil {
		return fmt.Errorf("list of rights: %w", err)
	}
	err = windows.SetNamedSecurityInfo(dir, windows.SE_FILE_OBJECT,
		windows.DACL_SECURITY_INFORMATION|windows.PROTECTED_DACL_SECURITY_INFORMATION, nil, nil, list, nil)
	if err != nil {
		return fmt.Errorf("set rights: %w", err)
	}
	return nil
}

// keepsRights reports whether the disk of a folder keeps rights; FAT and exFAT,
// as sticks have them, do not.
func keepsRights(dir string) bool {
	const persistentACLs = 0x8 // FILE_PERSISTENT_ACLS
	full, err := filepath.Abs(dir)
	if err != nil {
		return true
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(full) + `\`)
	if err != nil {
		return true
	}
	var flags uint32
	if windows.GetVolumeInformation(root, nil, 0, nil, nil, &flags, nil, 0) != nil {
		return true // the rights themselves will tell
	}
	return flags&persistentACLs != 0
}

// carried reports whether a folder is on a disk that is used at other PCs, or
// may be: a large one at the USB port does not count as removable.
func carried(dir string) bool {
	const queryProperty = 0x2d1400                // IOCTL_STORAGE_QUERY_PROPERTY, of winioctl.h
	const fireWire, usb, card, mmc = 4, 7, 12, 13 // STORAGE_BUS_TYPE
	name, err := windows.UTF16PtrFromString(`\\.\` + filepath.VolumeName(dir))
	if err != nil {
		return true
	}
	disk, err := windows.CreateFile(name, 0, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		return true
	}
	defer windows.CloseHandle(disk) //nolint:errcheck // it was only asked
	var query [12]byte              // STORAGE_PROPERTY_QUERY: the device's description
	var told struct {               // STORAGE_DEVICE_DESCRIPTOR
		version, size                     uint32
		kind, modifier, removable, queues byte
		vendor, product, revision, serial uint32
		bus                               uint32
		rest                              [256]byte
	}
	var n uint32
	err = windows.DeviceIoControl(disk, queryProperty, &query[0], uint32(len(query)), (*byte)(unsafe.Pointer(&told)), uint32(unsafe.Sizeof(told)), &n, nil)
	if err != nil {
		return true
	}
	return told.removable != 0 || told.bus == fireWire || told.bus == usb || told.bus == card || told.bus == mmc
}
