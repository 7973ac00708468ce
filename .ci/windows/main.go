// Command windows makes what Windows users get. `.ci/dev windows` runs it at the repository's root:
//
//	windows [-version V] resource                  the program's icon, version and manifest, which Go links into it
//	windows [-version V] package PROGRAM FOLDER    installer, portable zip and checksums of the built program
//
// The version is that of app/desk; another one is for trying upgrades. All is made of the repository and of the time
// of its commit (or SOURCE_DATE_EPOCH), so that everyone who builds it gets the same bytes. With SIGN_CERT set,
// everything is signed: see the script sign.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

func main() {
	version := flag.String("version", "", "instead of the program's own")
	flag.Parse()
	if err := run(*version, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "windows:", err)
		os.Exit(1)
	}
}

func run(version string, args []string) error {
	if version == "" {
		own, err := ownVersion()
		if err != nil {
			return err
		}
		version = own
	}
	switch {
	case len(args) == 1 && args[0] == "resource":
		return makeResource(version)
	case len(args) == 3 && args[0] == "package":
		return pack(version, args[1], args[2])
	}
	return errors.New("usage: windows [-version V] resource | package PROGRAM FOLDER")
}

// ownVersion is the version that the program says it has.
func ownVersion() (string, error) {
	source, err := os.ReadFile("app/desk/version.go")
	if err != nil {
		return "", err
	}
	found := regexp.MustCompile(`(?m)^const Version = "(\d+\.\d+\.\d+)"$`).FindSubmatch(source)
	if found == nil {
		return "", errors.New("app/desk/version.go has no version of three numbers")
	}
	return string(found[1]), nil
}

// sourceTime is the time that every file we make says it is of.
func sourceTime() (time.Time, error) {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		out, err := exec.Command("git", "log", "-1", "--format=%ct").Output()
		if err != nil {
			return time.Time{}, fmt.Errorf("no commit to take the time of; set SOURCE_DATE_EPOCH: %w", err)
		}
		text = string(out)
	}
	seconds, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH: %w", err)
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// pack makes the installer, the portable zip and their checksums in the folder, in place of what was there.
func pack(version, program, folder string) (err error) {
	if err := checkResource(program); err != nil {
		return err
	}
	when, err := sourceTime()
	if err != nil {
		return err
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	stage, err := os.MkdirTemp("", "thidua-windows-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(stage)) }()
	staged := filepath.Join(stage, "thidua.exe")
	if err := copyFile(program, staged); err != nil {
		return err
	}
	if err := sign(staged); err != nil {
		return err
	}
	if err := os.Chtimes(staged, when, when); err != nil {
		return err
	}
	made := []string{"SoThiDua-" + version + "-setup.exe", "SoThiDua-" + version + "-portable.zip"}
	if err := makeInstaller(version, stage, filepath.Join(folder, made[0])); err != nil {
		return err
	}
	if err := makePortable(version, staged, filepath.Join(folder, made[1]), when); err != nil {
		return err
	}
	return writeSums(folder, made)
}

func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}

// command runs a tool and shows what it says only when it fails.
func command(name string, args ...string) error {
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, out)
	}
	return nil
}
