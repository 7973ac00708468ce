package app

import (
	"os"
	"path/filepath"
	"testing"

	"thidua/app/ui"
)

func TestWayOfDrawing(t *testing.T) {
	for name, c := range map[string]struct {
		set, environment, flag string
		crashed                bool // the last start ended while OpenGL was started
		want, kept             string
	}{
		"nothing said":             {want: ""},
		"set":                      {set: renderOpenGL, want: renderOpenGL, kept: renderOpenGL},
		"environment over setting": {set: renderOpenGL, environment: renderSoftware, want: renderSoftware, kept: renderOpenGL},
		"flag over environment":    {environment: renderSoftware, flag: renderAuto, want: renderAuto},
		"after a crash":            {crashed: true, want: renderSoftware, kept: renderSoftware},
		"a crash of before":        {set: renderOpenGL, crashed: true, want: renderOpenGL, kept: renderOpenGL},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("THIDUA_RENDER", c.environment)
			d := newDesk(t)
			trial := filepath.Join(d.store.Folder(), openglTrial)
			if c.set != "" {
				d.setRendering(c.set)
			}
			if c.crashed {
				if err := os.WriteFile(trial, nil, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := d.show(c.flag); err != nil {
				t.Fatal(err)
			}
			if got := ui.Rendering(); got != c.want {
				t.Errorf("drawn by %q, want %q", got, c.want)
			}
			if got := d.store.Get(settingRender); got != c.kept {
				t.Errorf("%q is set, want %q", got, c.kept)
			}
			if _, err := os.Stat(trial); err == nil {
				t.Error("the trial stays marked after a start that went well")
			}
		})
	}
}
