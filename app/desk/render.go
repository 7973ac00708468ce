package desk

import "thidua/app/ui"

// The ways of drawing windows, as -render and the setting name them. No setting
// is the same as RenderAuto: by OpenGL, and without it where it fails.
const (
	RenderAuto     = "auto"
	RenderSoftware = "software"
	RenderOpenGL   = "opengl"
)

// renderField lets the officer choose the way of drawing.
func renderField(way *string) ui.Field {
	if *way == "" {
		*way = RenderAuto
	}
	return ui.ChoiceField(ui.T("settings.render"), way, []ui.Choice[string]{
		{Value: RenderAuto, Label: ui.T("settings.render_auto")},
		{Value: RenderSoftware, Label: ui.T("settings.render_software")},
		{Value: RenderOpenGL, Label: ui.T("settings.render_opengl")},
	}, ui.Hint(ui.T("settings.render_hint")))
}
