package app

import (
	"os"
	"path/filepath"
	"testing"

	"thidua/app/desk"
	"thidua/app/ui"
)

func TestWayOfDrawing(t *testing.T) {
	for name, c := range map[string]struct {
		set, environment, flag string
		crashed                bool // the last start ended while OpenGL was started
		want, kept             string
	}{
		"nothing said":             {want: ""},
		"set":                      {set: desk.RenderOpenGL, want: desk.RenderOpenGL, kept: desk.RenderOpenGL},
		"environment over setting": {set: desk.RenderOpenGL, environment: desk.RenderSoftware, want: desk.RenderSoftware, kept: desk.RenderOpenGL},
		"flag over environment":    {environment: desk.RenderSoftware, flag: desk.RenderAuto, want: desk.RenderAuto},
		"after a crash":            {crashed: true, want: desk.RenderSoftware, kept: desk.RenderSoftware},
		"a crash of before":        {set: desk.RenderOpenGL, crashed: true, want: desk.RenderOpenGL, kept: desk.RenderOpenGL},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("THIDUA_RENDER", c.environment)
			d := sampleDesk(t, "2025-10-01")
			trial := filepath.Join(d.Store.Folder(), openglTrial)
			if c.set != "" {
				setRendering(d, c.set)
			}
			if c.crashed {
				if err := os.WriteFile(trial, nil, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := show(d, c.flag); err != nil {
				t.Fatal(err)
			}
			if got := ui.Rendering(); got != c.want {
				t.Errorf("drawn by %q, want %q", got, c.want)
			}
			if got := d.Store.Get(desk.SettingRender); got != c.kept {
				t.Errorf("%q is set, want %q", got, c.kept)
			}
			if _, err := os.Stat(trial); err == nil {
				t.Error("the trial stays marked after a start that went well")
			}
		})
	}
}
