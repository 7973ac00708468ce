package main

import (
	"bytes"
	"debug/pe"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// resourceObject lies in a package that the program imports, under a name that Go links for Windows only.
const resourceObject = "assets/thidua_windows_amd64.syso"

func makeResource(version string) (err error) {
	stage, err := os.MkdirTemp("", "thidua-resource-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(stage)) }()
	if err := writeIcon(filepath.Join(stage, "thidua.ico")); err != nil {
		return err
	}
	numbers := strings.ReplaceAll(version, ".", ",") + ",0"
	return command("x86_64-w64-mingw32-windres", "--codepage=65001", "-DVERSION="+version, "-DNUMBERS="+numbers,
		"-I", stage, "-I", "assets/windows", "-O", "coff", "assets/windows/thidua.rc", resourceObject)
}

// checkResource sees that the program carries them, and no time of building.
func checkResource(program string) error {
	content, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	file, err := pe.NewFile(bytes.NewReader(content))
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	section := file.Section(".rsrc")
	if section == nil {
		return errors.New(program + " has no resources: " + resourceObject + " was not linked")
	}
	resources, err := section.Data()
	if err != nil {
		return err
	}
	for _, part := range []string{"PerMonitorV2", "longPathAware", "\x89PNG"} {
		if !bytes.Contains(resources, []byte(part)) {
			return fmt.Errorf("%s: its resources lack %q", program, part)
		}
	}
	if file.TimeDateStamp != 0 {
		return fmt.Errorf("%s says when it was built, so no two builds are equal", program)
	}
	return nil
}
