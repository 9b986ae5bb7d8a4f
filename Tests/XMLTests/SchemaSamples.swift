/// A schema with everything our schemas use, and a file that follows it.
enum SchemaSamples {
  static let schema = """
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:t"
      xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
      datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start><ref name="dossier"/></start>
      <a:documentation>Een voorbeeld.</a:documentation>
      <div>
        <define name="dossier">
          <element name="dossier">
            <attribute name="versie"><value>1.0</value></attribute>
            <optional><attribute name="taal"><ref name="taal"/></attribute></optional>
            <optional><attribute name="xml:id"><data type="ID"/></attribute></optional>
            <ref name="werkgever"/>
            <element name="antwoorden"><zeroOrMore><ref name="antwoord"/></zeroOrMore></element>
            <optional><element name="bijlagen"><oneOrMore><ref name="bijlage"/></oneOrMore></element></optional>
          </element>
        </define>
      </div>
      <define name="taal"><choice><value type="token">nl</value><value>en</value></choice></define>
      <define name="werkgever">
        <element name="werkgever">
          <interleave>
            <element name="naam"><text/></element>
            <optional><element name="kvk"><data type="token"><param name="pattern">[0-9]{8}</param></data></element></optional>
            <element name="omvang">
              <data type="integer"><param name="minInclusive">1</param><param name="maxInclusive">500</param></data>
            </element>
          </interleave>
        </element>
      </define>
      <define name="antwoord" combine="choice">
        <element name="antwoord">
          <attribute name="vraag"><data type="NCName"/></attribute>
          <choice>
            <attribute name="waarde"><data type="string"><param name="maxLength">5</param></data></attribute>
            <attribute name="weet-ik-niet"><value>ja</value></attribute>
          </choice>
          <optional><attribute name="op"><data type="date"/></attribute></optional>
          <optional><element name="opmerking"><mixed><zeroOrMore><element name="em"><text/></element></zeroOrMore></mixed></element></optional>
        </element>
      </define>
      <define name="antwoord" combine="choice">
        <element name="groep"><ref name="inhoud"/><zeroOrMore><ref name="antwoord"/></zeroOrMore></element>
      </define>
      <define name="inhoud">
        <choice>
          <element name="titel"><text/></element>
          <element name="kop"><list><oneOrMore><data type="int"/></oneOrMore></list></element>
        </choice>
      </define>
      <define name="bijlage">
        <choice>
          <element name="bijlage"><attribute name="bestand"/><empty/></element>
          <element name="bijlage">
            <attribute name="adres"><data type="anyURI"/></attribute>
            <zeroOrMore><attribute><nsName ns="urn:los"/></attribute></zeroOrMore>
            <element name="titel"><data type="token"><except><choice><value>geen</value></choice></except></data></element>
          </element>
        </choice>
      </define>
    </grammar>
    """

  static let good = """
    <dossier xmlns="urn:t" xmlns:los="urn:los" versie="1.0" taal="nl" xml:id="d1">
      <werkgever>
        <omvang>12</omvang>
        <naam>Bakker &amp; Zn</naam>
        <kvk>12345678</kvk>
      </werkgever>
      <antwoorden>
        <antwoord vraag="v1" waarde="ja" op="2026-02-28"/>
        <antwoord vraag="v2" weet-ik-niet="ja">
          <opmerking>een <em>los</em> woord</opmerking>
        </antwoord>
        <groep>
          <titel>x</titel>
          <antwoord vraag="v3" waarde=""/>
        </groep>
        <groep>
          <kop>1 2 3</kop>
        </groep>
      </antwoorden>
      <bijlagen>
        <bijlage bestand="a.docx"/>
        <bijlage adres="http://example.org" los:x="1">
          <titel>b</titel>
        </bijlage>
      </bijlagen>
    </dossier>
    """
}
