using System.Text;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Tests;

/// <summary>Random input as bytes, part of which are no text.</summary>
internal sealed class PlainGarbage(World world)
{
    public byte[] Bytes(int lines, int seed)
    {
        var random = new Random(seed);
        var source = new PlainLines(world, seed);
        RunState state = RunState.Empty with { Course = world.Course.Id, Stage = world.Stages[0].Id, Scene = world.Stages[0].Scenes[0].Id };
        using var bytes = new MemoryStream();
        for (int i = 0; i < lines; i++)
        {
            string line = source.Next(state);
            byte[] typed = Encoding.UTF8.GetBytes(CommandParser.Parse(DisplayText.Strip(line).Trim()).Verb == Verb.Quit ? "look" : line);
            for (int damage = random.Next(-6, 4); damage > 0 && typed.Length > 0; damage--)
            {
                typed[random.Next(typed.Length)] = (byte)random.Next(0x80, 0x100);
            }

            bytes.Write(typed.AsSpan().IndexOf((byte)'\n') < 0 ? typed : "help"u8);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }
}
