package main

import (
	"image"
	"os"
	"path/filepath"
	"strconv"
)

// makeInstaller has NSIS make the installer of the program that lies in stage.
func makeInstaller(version, stage, out string) error {
	program, err := os.Stat(filepath.Join(stage, "thidua.exe"))
	if err != nil {
		return err
	}
	if err := writeIcon(filepath.Join(stage, "thidua.ico")); err != nil {
		return err
	}
	if err := writePanel(filepath.Join(stage, "side.bmp"), 164, 314, 112, image.Pt(24, 64), image.Rect(161, 0, 164, 314)); err != nil {
		return err
	}
	if err := writePanel(filepath.Join(stage, "head.bmp"), 150, 57, 44, image.Pt(98, 6), image.Rectangle{}); err != nil {
		return err
	}
	if err := writeLanguage(stage); err != nil {
		return err
	}
	out, err = filepath.Abs(out)
	if err != nil {
		return err
	}
	args := []string{
		"-V2", "-WX", "-DVERSION=" + version, "-DSTAGE=" + stage, "-DOUT=" + out,
		"-DKILOBYTES=" + strconv.FormatInt(program.Size()/1024, 10),
	}
	if signing() {
		script, err := filepath.Abs(signScript)
		if err != nil {
			return err
		}
		args = append(args, "-DSIGN="+script)
	}
	return command("makensis", append(args, filepath.Join(stage, "installer.nsi"))...)
}
