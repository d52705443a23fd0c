global using Attribute = Terminal.Gui.Drawing.Attribute;
