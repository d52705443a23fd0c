using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Core.Tests.Labs;

public sealed class ParameterUnitTests
{
    [TestCase("generate", "max_new_tokens", "tokens")]
    [TestCase("footprint", "watts", "W")]
    [TestCase("footprint", "grams_per_kwh", "g CO2e/kWh")]
    [TestCase("model-card", "context", "tokens")]
    [TestCase("rag", "chunk_size", "characters")]
    [TestCase("generate", "temperature", "")]
    public void A_parameter_says_its_unit(string lab, string parameter, string unit)
        => Assert.That(DeclaredLabs.Registry.Find(lab)!.Parameter(parameter)!.Unit, Is.EqualTo(unit));
}
